import type { FinalQcInput, FinalQcOutput } from './final-qc.contract.js';

export const example: { readonly input: FinalQcInput; readonly output: FinalQcOutput } = {
  input: {
    final_edit: {
      video_url: 'production-book.json#/edit_list',
      duration_seconds: 3,
      edit_timeline: [{ segment_id: 'SEGMENT_1', in_seconds: 0, out_seconds: 3, transition: 'fade_out' }],
      checksum: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
    },
    qc_settings: { duration_tolerance_seconds: 0.5, max_characters_per_second: 22 },
    production: {
      scene_numbers: [1],
      character_names: ['Ines Duarte'],
      storyboard_frames: [
        {
          frame_id: 'SCENE_1_SHOT_1',
          scene_number: 1,
          shot_order: 1,
          description: 'Ines Duarte stands in the open door of the lamp room.',
          camera_notes: 'Wide shot, static',
          characters_present: ['Ines Duarte'],
          lighting_mood: 'night, one warm lamp',
          prompt_seed: 4711,
          duration_seconds: 3,
          dialogue: { speaker: 'Ines Duarte', line: 'Who lit you?' },
        },
      ],
      generated_frames: [
        {
          frame_id: 'SCENE_1_SHOT_1',
          image_url: 'production-book.json#/shot_list/SCENE_1_SHOT_1',
          provider_metadata: { seed: 4711, model: 'frame-description-1', provider: 'local' },
          quality_score: 95,
          rendering: { composition: 'Wide, at eye height.', palette: ['ash #6c7078'], light: 'one warm lamp' },
        },
      ],
      video_segments: [
        {
          segment_id: 'SEGMENT_1',
          associated_frames: ['SCENE_1_SHOT_1'],
          video_url: 'production-book.json#/edit_list/segments/SEGMENT_1',
          duration_seconds: 3,
          provider_metadata: { provider: 'local', model: 'movement-description-1', job_id: 'local-0a1b2c3d4e5f' },
        },
      ],
    },
  },
  output: {
    qc_report: {
      status: 'pass',
      issues: [],
      recommended_actions: [],
      preview_images: ['production-book.json#/shot_list/SCENE_1_SHOT_1'],
      report_url: 'qc-report.json',
      measured: [
        '3.0 s, 1 segment, 1 picture',
        'Shots by person: Ines Duarte 1',
        'The fastest line, “Who lit you?” (SCENE_1_SHOT_1), runs at 4.0 characters a second',
      ],
    },
  },
};
