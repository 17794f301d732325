import { AppError } from '#kernel/errors/app-error.js';
import { LocalMediaStudio, OfflineLanguageModel } from '#integrations';
import { rehearse } from '../../testing/rehearse.js';
import { videoGeneration } from './video-generation.agent.js';
import type { VideoGenerationInput } from './video-generation.contract.js';

const options = { model: new OfflineLanguageModel(), studio: new LocalMediaStudio() };

/** A scene of as many frames as there are durations, seconds. */
function aScene(durations: readonly number[], firstSegment = 1): VideoGenerationInput {
  const ids = durations.map((_, index) => `SCENE_2_SHOT_${String(index + 1)}`);
  return {
    generated_frames: ids.map((frame_id, index) => ({
      frame_id,
      image_url: `production-book.json#/shot_list/${frame_id}`,
      scene_number: 2,
      shot_order: index + 1,
    })),
    storyboard_frames: ids.map((frame_id, index) => ({
      frame_id,
      description: 'Somebody waits.',
      camera_notes: 'Medium, static',
      prompt_seed: index,
      duration_seconds: durations[index] ?? 3,
    })),
    video_settings: { duration_per_segment: 3, motion_strength: 0.6, first_segment_number: firstSegment },
  };
}

class MovementRefused extends AppError {
  readonly code = 'MOVEMENT_REFUSED';
  readonly kind = 'unprocessable';
}

describe('video_generation', () => {
  it('pairs the frames and numbers the segments from where the film stands', async () => {
    const { video_segments } = await rehearse(videoGeneration, aScene([3, 2.5, 2], 4), options);
    expect(
      video_segments.map(({ segment_id, associated_frames, duration_seconds }) => [
        segment_id,
        associated_frames.length,
        duration_seconds,
      ]),
    ).toEqual([
      ['SEGMENT_4', 2, 5.5],
      ['SEGMENT_5', 1, 2],
    ]);
  });

  it('fills at most twelve seconds, every frame giving up the same share', async () => {
    const input = aScene([6, 6, 6, 6]);
    const output = await rehearse(videoGeneration, input, options);
    expect(output.video_segments.map(({ duration_seconds }) => duration_seconds)).toEqual([6, 6]);
    const { score, issues } = videoGeneration.assess(output, input);
    expect(score).toBe(66);
    expect(issues).toEqual(['The frames ask for 24 s and got 12 s; shorten the frames of this scene']);
  });

  it('is content with itself when every frame moves for as long as it shall', async () => {
    const input = aScene([3, 3]);
    expect(videoGeneration.assess(await rehearse(videoGeneration, input, options), input)).toEqual({
      score: 96,
      issues: [],
    });
  });

  it('keeps to the usual duration where the storyboard leaves it open', async () => {
    const input = aScene([3, 3]);
    const open = {
      ...input,
      storyboard_frames: input.storyboard_frames.map(({ frame_id, description }) => ({ frame_id, description })),
    };
    const { video_segments } = await rehearse(videoGeneration, open, options);
    expect(video_segments[0]?.duration_seconds).toBe(3);
  });

  it('refuses more frames than a call may hold', async () => {
    await expect(rehearse(videoGeneration, aScene([1, 1, 1, 1, 1, 1, 1]), options)).rejects.toThrow();
  });

  it('stops at the first segment the studio refuses and says why', async () => {
    const studio = new LocalMediaStudio();
    studio.renderSegment = () => Promise.reject(new MovementRefused('Too wild'));
    const input = aScene([3, 3, 3]);
    const output = await rehearse(videoGeneration, input, { ...options, studio });
    expect(output).toEqual({
      video_segments: [],
      failed_segments: [{ segment_id: 'SEGMENT_1', error: 'MOVEMENT_REFUSED', message: 'Too wild' }],
    });
    expect(videoGeneration.assess(output, input).score).toBe(0);
  });

  it('has an example that fits its own schemas', () => {
    expect(videoGeneration.input.safeParse(videoGeneration.example.input).success).toBe(true);
    expect(videoGeneration.output.safeParse(videoGeneration.example.output).success).toBe(true);
  });
});
