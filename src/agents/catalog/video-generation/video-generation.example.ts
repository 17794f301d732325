import type { VideoGenerationInput, VideoGenerationOutput } from './video-generation.contract.js';

export const example: { readonly input: VideoGenerationInput; readonly output: VideoGenerationOutput } = {
  input: {
    generated_frames: [1, 2].map((shot) => ({
      frame_id: `SCENE_1_SHOT_${String(shot)}`,
      image_url: `production-book.json#/shot_list/SCENE_1_SHOT_${String(shot)}`,
      scene_number: 1,
      shot_order: shot,
    })),
    storyboard_frames: [
      {
        frame_id: 'SCENE_1_SHOT_1',
        description: 'Ines Duarte stands in the open door of the lamp room.',
        camera_notes: 'Wide shot, slow push in',
        prompt_seed: 4711,
        duration_seconds: 3,
      },
      {
        frame_id: 'SCENE_1_SHOT_2',
        description: 'Her hand closes the logbook.',
        camera_notes: 'Close-up, static',
        prompt_seed: 4712,
        duration_seconds: 2.5,
      },
    ],
    video_settings: { duration_per_segment: 3, motion_strength: 0.6, first_segment_number: 1 },
  },
  output: {
    video_segments: [
      {
        segment_id: 'SEGMENT_1',
        associated_frames: ['SCENE_1_SHOT_1', 'SCENE_1_SHOT_2'],
        video_url: 'production-book.json#/edit_list/segments/SEGMENT_1',
        duration_seconds: 5.5,
        provider_metadata: { provider: 'local', model: 'movement-description-1', job_id: 'local-0a1b2c3d4e5f' },
        movement:
          'Slowly, over 5.5 s, the camera pushes in, then stands still; SCENE_1_SHOT_1 gives way to SCENE_1_SHOT_2.',
      },
    ],
    failed_segments: [],
  },
};
