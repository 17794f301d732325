import { z } from 'zod';
import { text } from './text.js';

export const frameIdSchema = z.string().regex(/^SCENE_[1-9]\d*_SHOT_[1-9]\d*$/);

/** One shot of the storyboard. */
export const storyboardFrameSchema = z.strictObject({
  /** `SCENE_<scene_number>_SHOT_<shot_order>`. */
  frame_id: frameIdSchema,
  scene_number: z.int().positive(),
  /** Counts within the scene from 1. */
  shot_order: z.int().positive(),
  description: text,
  camera_notes: text,
  characters_present: z.array(text),
  lighting_mood: text,
  prompt_seed: z.int().nonnegative(),
  duration_seconds: z.number().positive().max(7),
  /** What is said in the shot, word for word from the scene. Extension. */
  dialogue: z.strictObject({ speaker: text, line: text }).optional(),
});
export type StoryboardFrame = z.infer<typeof storyboardFrameSchema>;
