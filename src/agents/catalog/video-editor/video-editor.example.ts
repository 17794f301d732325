import type { VideoEditorInput, VideoEditorOutput } from './video-editor.contract.js';

export const example: { readonly input: VideoEditorInput; readonly output: VideoEditorOutput } = {
  input: {
    video_segments: [
      { id: 'SEGMENT_1', frames: ['SCENE_1_SHOT_1', 'SCENE_1_SHOT_2'], seconds: 5.5 },
      { id: 'SEGMENT_2', frames: ['SCENE_1_SHOT_3'], seconds: 3 },
    ].map(({ id, frames, seconds }) => ({
      segment_id: id,
      associated_frames: frames,
      video_url: `production-book.json#/edit_list/segments/${id}`,
      duration_seconds: seconds,
      provider_metadata: { provider: 'local', model: 'movement-description-1', job_id: 'local-0a1b2c3d4e5f' },
    })),
    assembly_settings: {
      transition: 'hard_cut',
      fade_out_seconds: 1,
      output_resolution: '1280x720',
      frame_rate: 24,
      edit_id: 'REEL_1',
    },
  },
  output: {
    final_edit: {
      video_url: 'production-book.json#/edit_list/reels/REEL_1',
      duration_seconds: 8.5,
      edit_timeline: [
        { segment_id: 'SEGMENT_1', in_seconds: 0, out_seconds: 5.5, transition: 'hard_cut' },
        { segment_id: 'SEGMENT_2', in_seconds: 5.5, out_seconds: 8.5, transition: 'fade_out' },
      ],
      checksum: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
      edit_notes: [
        'SEGMENT_1 (the long one of this reel): let the first frame stand for a breath before anything moves.',
        'SEGMENT_2 (quick): let the picture go dark on the last frame.',
      ],
    },
  },
};
