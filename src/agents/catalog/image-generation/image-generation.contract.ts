import { z } from 'zod';
import {
  characterProfileSchema,
  frameIdSchema,
  generatedFrameSchema,
  storyboardFrameSchema,
  text,
} from '../../material/index.js';

export const imageGenerationInputSchema = z.strictObject({
  storyboard_frames: z.array(storyboardFrameSchema).min(1),
  character_profiles: z.array(
    characterProfileSchema.pick({ name: true, visual_signature: true }).extend({
      /** What clothes and face are like in the scene of the frames. Extension. */
      in_scene: text.optional(),
    }),
  ),
  render_settings: z.strictObject({
    aspect_ratio: text,
    guidance_scale: z.number().positive(),
    steps: z.int().positive(),
    /** Replaces the frames' own seeds. */
    seed: z.int().nonnegative().optional(),
    /** The look of the whole production, in words. Extension. */
    style: text.optional(),
    /** The set that the frames are seen in. Extension. */
    set: text.optional(),
  }),
});
export type ImageGenerationInput = z.infer<typeof imageGenerationInputSchema>;

export const imageGenerationOutputSchema = z.strictObject({
  generated_frames: z.array(generatedFrameSchema),
  /** At most one: the work stops at the first frame the studio refuses. */
  failed_frames: z.array(z.strictObject({ frame_id: frameIdSchema, error: text })),
});
export type ImageGenerationOutput = z.infer<typeof imageGenerationOutputSchema>;

/** What is thought out before the studio is asked. */
export const imagePromptsSchema = z.strictObject({
  image_prompts: z.array(z.strictObject({ frame_id: frameIdSchema, prompt: text, avoid: z.array(text) })),
});
export type ImagePrompts = z.infer<typeof imagePromptsSchema>;
