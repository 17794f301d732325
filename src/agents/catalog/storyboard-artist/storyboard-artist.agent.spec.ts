import { OfflineLanguageModel } from '#integrations';
import type { Scene, StoryboardFrame } from '../../material/index.js';
import { rehearse } from '../../testing/rehearse.js';
import { storyboardArtist } from './storyboard-artist.agent.js';
import type { StoryboardArtistInput } from './storyboard-artist.contract.js';
import { shotCounts } from './storyboard-artist.offline.js';

const options = { model: new OfflineLanguageModel() };
const { input, output } = storyboardArtist.example;

async function framesOf(changes: Partial<StoryboardArtistInput> = {}, more: object = {}) {
  return (await rehearse(storyboardArtist, { ...input, ...changes }, { ...options, ...more })).storyboard_frames;
}

function scenes(count: number): Scene[] {
  return Array.from({ length: count }, (_, at) => ({ ...(input.scene_list[at % 3] as Scene), scene_number: at + 1 }));
}

const seconds = (frames: readonly StoryboardFrame[]) =>
  frames.reduce((sum, { duration_seconds }) => sum + duration_seconds, 0);

describe('storyboard_artist', () => {
  it.each([
    [3, [3, 3, 3]],
    [4, [3, 3, 3, 3]],
    [5, [3, 2, 2, 2, 3]],
  ])('draws two or three shots for each of %i scenes', async (count, shots) => {
    expect(shotCounts(count)).toEqual(shots);
    const frames = await framesOf({ scene_list: scenes(count) });
    expect(frames.length).toBeGreaterThanOrEqual(6);
    expect(frames.length).toBeLessThanOrEqual(12);
    expect(frames.map(({ frame_id }) => frame_id)).toEqual(
      shots.flatMap((many, at) =>
        Array.from({ length: many }, (_, shot) => `SCENE_${String(at + 1)}_SHOT_${String(shot + 1)}`),
      ),
    );
  });

  it.each([7, 12])('draws two shots for each of %i scenes, more than a film usually has', async (count) => {
    const frames = await framesOf({ scene_list: scenes(count) });
    expect(shotCounts(count)).toEqual(Array.from({ length: count }, () => 2));
    expect(frames).toHaveLength(2 * count);
  });

  it('keeps to the time of a shot and of a scene, and to what can be read in it', async () => {
    for (const limits of [
      { max_scene_seconds: 12 },
      { max_scene_seconds: 9, max_shot_seconds: 4 },
      { target_duration_seconds: 20 },
    ]) {
      const frames = await framesOf({ visual_constraints: limits });
      for (const { dialogue, duration_seconds } of frames) {
        expect(duration_seconds).toBeLessThanOrEqual(limits.max_shot_seconds ?? 7);
        expect((dialogue?.line.length ?? 0) / duration_seconds).toBeLessThanOrEqual(22);
      }
      for (const { scene_number } of input.scene_list) {
        expect(seconds(frames.filter((frame) => frame.scene_number === scene_number))).toBeLessThanOrEqual(
          limits.max_scene_seconds ?? 21,
        );
      }
    }
    expect(seconds(await framesOf({ visual_constraints: { target_duration_seconds: 24 } }))).toBeGreaterThan(16);
    expect(seconds(await framesOf({ visual_constraints: { target_duration_seconds: 24 } }))).toBeLessThanOrEqual(24);
  });

  it('shows people of the scene only, and quotes them word for word', async () => {
    for (const { scene_number, characters_present, dialogue } of await framesOf()) {
      const scene = input.scene_list.find((each) => each.scene_number === scene_number);
      expect(scene?.primary_characters).toEqual(expect.arrayContaining(characters_present));
      if (dialogue) expect(scene?.dialogue).toContainEqual(expect.objectContaining(dialogue));
    }
  });

  it('shows the hook of every scene, and ends on what is said last', async () => {
    const frames = await framesOf();
    for (const { visual_hook, scene_number } of input.scene_list) {
      const drawn = frames.filter((frame) => frame.scene_number === scene_number).map(({ description }) => description);
      expect(drawn.join('\n')).toContain(visual_hook.replace(/\.$/, ''));
    }
    expect(frames.at(-1)?.dialogue).toBeDefined();
  });

  it('gives every frame a seed of its own, decided by the seed of the work', async () => {
    const frames = await framesOf();
    expect(new Set(frames.map(({ prompt_seed }) => prompt_seed)).size).toBe(frames.length);
    expect(await framesOf()).toEqual(frames);
    expect(await framesOf({}, { seed: '2' })).not.toEqual(frames);
  });

  it('comes nearer, and changes the light, when a note asks for it', async () => {
    const closer = await framesOf({}, { feedback: ['more close-ups, and make it darker', 'show the red boat'] });
    expect(closer.filter(({ camera_notes }) => camera_notes.includes('lose-up')).length).toBeGreaterThanOrEqual(
      input.scene_list.length,
    );
    expect(closer.every(({ lighting_mood }) => lighting_mood.includes('blacks left black'))).toBe(true);
    expect(closer.some(({ description }) => description.includes('the red boat'))).toBe(true);
  });

  it('is content with its own work and says what is wrong with worse', async () => {
    const made = await rehearse(storyboardArtist, input, options);
    expect(storyboardArtist.assess(made, input)).toEqual({ score: 95, issues: [] });
    const [first, ...rest] = made.storyboard_frames;
    if (!first) throw new Error('There are frames');
    const hurried = {
      ...first,
      characters_present: ['Nobody Known'],
      duration_seconds: 1,
      dialogue: { speaker: 'Nobody Known', line: 'x'.repeat(60) },
    };
    const spoilt = {
      ...made,
      storyboard_frames: [hurried, first, ...rest.filter(({ scene_number }) => scene_number !== 2)],
    };
    const { score, issues } = storyboardArtist.assess(spoilt, input);
    expect(score).toBeLessThan(30);
    expect(issues).toEqual(
      expect.arrayContaining([
        'Scene 2 has no frame',
        'SCENE_1_SHOT_1 shows somebody who is not in its scene',
        'SCENE_1_SHOT_1 is too short for what is said in it',
        'Two frames have the same id',
      ]),
    );
  });

  it('has an example that fits its own schemas', () => {
    expect(storyboardArtist.input.safeParse(input).success).toBe(true);
    expect(storyboardArtist.output.safeParse(output).success).toBe(true);
  });
});
