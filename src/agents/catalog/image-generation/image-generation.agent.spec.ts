import { AppError } from '#kernel/errors/app-error.js';
import { LocalMediaStudio, OfflineLanguageModel } from '#integrations';
import { rehearse } from '../../testing/rehearse.js';
import { imageGeneration } from './image-generation.agent.js';

const { input } = imageGeneration.example;
const options = { model: new OfflineLanguageModel(), studio: new LocalMediaStudio() };
const [frame] = input.storyboard_frames;
if (!frame) throw new Error('The example has a frame');

class PictureRefused extends AppError {
  readonly code = 'PICTURE_REFUSED';
  readonly kind = 'unprocessable';
}

class StudioDown extends AppError {
  readonly code = 'STUDIO_DOWN';
  readonly kind = 'unavailable';
}

/** A studio that throws at one frame and works for the others. */
function studioThatFails(frameId: string, error: Error) {
  const studio = new LocalMediaStudio();
  studio.renderFrame = (brief, signal) =>
    brief.frameId === frameId
      ? Promise.reject(error)
      : LocalMediaStudio.prototype.renderFrame.call(studio, brief, signal);
  return studio;
}

describe('image_generation', () => {
  it('makes a described picture of every frame', async () => {
    const output = await rehearse(imageGeneration, input, options);
    expect(output.failed_frames).toEqual([]);
    expect(output.generated_frames).toMatchObject([
      { frame_id: 'SCENE_1_SHOT_1', image_url: 'production-book.json#/shot_list/SCENE_1_SHOT_1' },
    ]);
    expect(imageGeneration.assess(output, input)).toEqual({ score: 95, issues: [] });
  });

  it('repeats the signature and the look of the production in the prompt', async () => {
    const styled = { ...input, render_settings: { ...input.render_settings, style: 'gouache, muted' } };
    const { generated_frames } = await rehearse(imageGeneration, styled, options);
    expect(generated_frames[0]?.image_prompt).toBe(
      'Wide shot, static. Ines Duarte stands in the open door of the lamp room and looks at a lamp that should not be lit. ' +
        'Ines Duarte: a yellow oilskin coat with one sleeve mended in red. Light: night, one warm lamp. Look: gouache, muted.',
    );
  });

  it('does not say twice what the description says already', async () => {
    const dressed = `${frame.description} Ines Duarte: a yellow oilskin coat with one sleeve mended in red.`;
    const described = { ...input, storyboard_frames: [{ ...frame, description: dressed }] };
    const { generated_frames } = await rehearse(imageGeneration, described, options);
    expect(generated_frames[0]?.image_prompt?.match(/oilskin/g)).toHaveLength(1);
  });

  it('draws a revision with another seed', async () => {
    const first = await rehearse(imageGeneration, input, options);
    const second = await rehearse(imageGeneration, input, { ...options, revision: 1, feedback: ['closer'] });
    expect(first.generated_frames[0]?.provider_metadata.seed).toBe(4711);
    expect(second.generated_frames[0]?.provider_metadata.seed).toBe(4712);
  });

  it('stops at the first frame the studio refuses and says why', async () => {
    const frames = [1, 2, 3].map((shot) => ({ ...frame, frame_id: `SCENE_1_SHOT_${String(shot)}`, shot_order: shot }));
    const studio = studioThatFails('SCENE_1_SHOT_2', new PictureRefused('No lamps in daylight'));
    const three = { ...input, storyboard_frames: frames };
    const output = await rehearse(imageGeneration, three, { ...options, studio });
    expect(output.generated_frames.map(({ frame_id }) => frame_id)).toEqual(['SCENE_1_SHOT_1']);
    expect(output.failed_frames).toEqual([{ frame_id: 'SCENE_1_SHOT_2', error: 'No lamps in daylight' }]);
    expect(imageGeneration.assess(output, three)).toEqual({
      score: 32,
      issues: ['SCENE_1_SHOT_2 was refused by the studio: No lamps in daylight'],
    });
  });

  it('lets an outage fail the attempt', async () => {
    const studio = studioThatFails('SCENE_1_SHOT_1', new StudioDown('Nobody answers'));
    await expect(rehearse(imageGeneration, input, { ...options, studio })).rejects.toThrow(StudioDown);
  });

  it('marks itself down for a character nobody has described', async () => {
    const unknown = { ...input, character_profiles: [] };
    const output = await rehearse(imageGeneration, unknown, options);
    const { score, issues } = imageGeneration.assess(output, unknown);
    expect(score).toBeLessThan(75);
    expect(issues).toEqual(['SCENE_1_SHOT_1: nobody has said what Ines Duarte looks like']);
  });

  it('has an example that fits its own schemas', () => {
    expect(imageGeneration.input.safeParse(input).success).toBe(true);
    expect(imageGeneration.output.safeParse(imageGeneration.example.output).success).toBe(true);
  });
});
