import { z } from 'zod';
import {
  characterProfileSchema,
  MOST_SCENES,
  sceneListSchema,
  storyboardFrameSchema,
  text,
} from '../../material/index.js';

/** Of a scene. */
export const MOST_SHOTS = 3;

export const storyboardArtistInputSchema = z.strictObject({
  scene_list: sceneListSchema,
  character_profiles: z.array(characterProfileSchema).min(1),
  visual_constraints: z.strictObject({
    aspect_ratio: text.optional(),
    /** The look in words. */
    style: text.optional(),
    target_duration_seconds: z.number().positive().optional(),
    /** At most 7. */
    max_shot_seconds: z.number().positive().max(7).optional(),
    max_scene_seconds: z.number().positive().optional(),
  }),
});
export type StoryboardArtistInput = z.infer<typeof storyboardArtistInputSchema>;

export const storyboardArtistOutputSchema = z.strictObject({
  storyboard_frames: z
    .array(storyboardFrameSchema)
    .min(6)
    .max(MOST_SCENES * MOST_SHOTS),
  continuity_notes: z.array(text),
});
export type StoryboardArtistOutput = z.infer<typeof storyboardArtistOutputSchema>;
