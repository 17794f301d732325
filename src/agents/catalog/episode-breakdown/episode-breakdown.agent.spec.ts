import { OfflineLanguageModel } from '#integrations';
import { rehearse } from '../../testing/rehearse.js';
import { episodeBreakdown } from './episode-breakdown.agent.js';
import type { EpisodeBreakdownInput } from './episode-breakdown.contract.js';

const options = { model: new OfflineLanguageModel() };
const { input, output } = episodeBreakdown.example;
const brief = input.concept_brief;

async function scenesOf(more: object = {}, given: EpisodeBreakdownInput = input) {
  return (await rehearse(episodeBreakdown, given, { ...options, ...more })).scene_list;
}

function withBrief(changes: Partial<typeof brief>): EpisodeBreakdownInput {
  return { ...input, concept_brief: { ...brief, ...changes } };
}

describe('episode_breakdown', () => {
  it('has as many scenes as the film has time for', async () => {
    const counts = [20, 45, 90].map(
      async (seconds) => (await scenesOf({}, withBrief({ target_duration_seconds: seconds }))).length,
    );
    expect(await Promise.all(counts)).toEqual([3, 4, 5]);
  });

  it('writes headings, beats and dialogue that can be printed in their order', async () => {
    for (const { heading, beats, dialogue, location, time_of_day } of await scenesOf()) {
      expect(heading).toMatch(/^(?:INT|EXT)\. [^a-z]+ - [A-Z ]+$/);
      expect(heading.endsWith(time_of_day)).toBe(true);
      expect(heading.toLowerCase()).toContain(location.replace(/^the /, ''));
      const order = dialogue.map(({ after_beat }) => after_beat);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(Math.max(...order)).toBeLessThanOrEqual(beats.length);
    }
  });

  it('begins with the incident and presents everybody once, in full', async () => {
    const scenes = await scenesOf({}, withBrief({ target_duration_seconds: 90 }));
    const action = scenes.flatMap(({ beats }) => beats).join('\n');
    expect(scenes[0]?.beats.join('\n')).toContain(brief.world.inciting_incident);
    for (const { name, description } of brief.cast) expect(action.split(`${name}, ${description}`)).toHaveLength(2);
  });

  it('shows what is to be shown and avoids what is to be avoided', async () => {
    const world = {
      ...brief.world,
      must_show: ['the red boat', 'The harbour master counts the gulls.'],
      must_avoid: ['door'],
    };
    const text = JSON.stringify(
      (await scenesOf({}, withBrief({ world }))).map(({ beats, dialogue }) => [beats, dialogue]),
    );
    expect(text).toContain('the red boat');
    expect(text).toContain('The harbour master counts the gulls.');
    expect(text).not.toMatch(/door/i);
  });

  it('gives people beyond the cast a place in the last scene, and no line', async () => {
    const scenes = await scenesOf({}, withBrief({ background_characters: ['Rui', 'Ana'] }));
    expect(scenes.at(-1)).toMatchObject({ secondary_characters: ['Rui', 'Ana'] });
    expect(scenes.at(-1)?.beats.join('\n')).toContain('stand Rui and Ana');
  });

  it('manages with a cast of two and with few places', async () => {
    const cast = brief.cast.slice(0, 2);
    const scenes = await scenesOf(
      {},
      withBrief({ cast, world: { ...brief.world, places: brief.world.places.slice(0, 3) } }),
    );
    expect(
      scenes
        .flatMap(({ primary_characters }) => primary_characters)
        .every((name) => cast.some((member) => member.name === name)),
    ).toBe(true);
  });

  it('writes other scenes for other notes and for another seed', async () => {
    const first = await scenesOf();
    expect(await scenesOf()).toEqual(first);
    expect(await scenesOf({ revision: 1 })).not.toEqual(first);
    const noted = JSON.stringify(await scenesOf({ feedback: ['more of the sea, please', 'funnier'] }));
    expect(noted).toContain('the sea');
  });

  it('is content with its own work and says what is wrong with worse', async () => {
    const made = await rehearse(episodeBreakdown, input, options);
    expect(episodeBreakdown.assess(made, input)).toEqual({ score: 95, issues: [] });
    const [first, ...rest] = made.scene_list;
    if (!first) throw new Error('A breakdown has scenes');
    const stranger = { ...first, primary_characters: [...first.primary_characters, 'Nobody Known'] };
    const { score, issues } = episodeBreakdown.assess(
      { ...made, scene_list: [stranger, stranger, ...rest.slice(0, -1)] },
      input,
    );
    expect(score).toBeLessThan(50);
    expect(issues).toEqual(
      expect.arrayContaining([
        'Nobody Known is in the scenes and not in the concept',
        'The last scene does not bring back the last sentence of the logline',
        'Two scenes have the same visual hook',
        'Two scenes are set in the same place',
      ]),
    );
  });

  it('has an example that fits its own schemas', () => {
    expect(episodeBreakdown.input.safeParse(input).success).toBe(true);
    expect(episodeBreakdown.output.safeParse(output).success).toBe(true);
  });
});
