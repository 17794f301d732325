import type { ImageGenerationInput, ImageGenerationOutput } from './image-generation.contract.js';

export const example: { readonly input: ImageGenerationInput; readonly output: ImageGenerationOutput } = {
  input: {
    storyboard_frames: [
      {
        frame_id: 'SCENE_1_SHOT_1',
        scene_number: 1,
        shot_order: 1,
        description: 'Ines Duarte stands in the open door of the lamp room and looks at a lamp that should not be lit.',
        camera_notes: 'Wide shot, static',
        characters_present: ['Ines Duarte'],
        lighting_mood: 'night, one warm lamp',
        prompt_seed: 4711,
        duration_seconds: 3,
      },
    ],
    character_profiles: [
      { name: 'Ines Duarte', visual_signature: 'a yellow oilskin coat with one sleeve mended in red' },
    ],
    render_settings: { aspect_ratio: '16:9', guidance_scale: 4.5, steps: 24 },
  },
  output: {
    generated_frames: [
      {
        frame_id: 'SCENE_1_SHOT_1',
        image_url: 'production-book.json#/shot_list/SCENE_1_SHOT_1',
        negative_prompts: ['people who are not named', 'text', 'watermark'],
        provider_metadata: { seed: 4711, model: 'frame-description-1', provider: 'local' },
        quality_score: 95,
        image_prompt:
          'Wide shot, static. Ines Duarte stands in the open door of the lamp room and looks at a lamp that should not be lit. ' +
          'Ines Duarte: a yellow oilskin coat with one sleeve mended in red. Light: night, one warm lamp.',
        rendering: {
          composition:
            'Wide, at eye height, 16:9: foreground, figure and depth in three clear planes. ' +
            'In frame: Ines Duarte (a yellow oilskin coat with one sleeve mended in red).',
          palette: ['blue black #141a26', 'moon silver #b8c4cf', 'ash #6c7078', 'one warm window #e0a458'],
          light: 'night, one warm lamp: moonlight from behind, with one warm practical to find the face.',
        },
      },
    ],
    failed_frames: [],
  },
};
