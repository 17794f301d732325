import { z } from 'zod';
import { frameIdSchema } from './storyboard-frame.js';
import { text } from './text.js';

/** A storyboard frame as a picture. */
export const generatedFrameSchema = z.strictObject({
  frame_id: frameIdSchema,
  image_url: text,
  negative_prompts: z.array(text).optional(),
  provider_metadata: z.strictObject({
    seed: z.int().nonnegative(),
    model: text,
    provider: text,
    /** Told by studios that measure it; left out where equal work must give equal bytes. */
    generation_time_ms: z.number().nonnegative().optional(),
  }),
  /** 0-100. */
  quality_score: z.number().min(0).max(100).optional(),
  /** What the studio was asked to show, ready for any image generator. Extension. */
  image_prompt: text.optional(),
  /** The finished picture in words, where the studio tells. Extension. */
  rendering: z.strictObject({ composition: text, palette: z.array(text), light: text }).optional(),
});
export type GeneratedFrame = z.infer<typeof generatedFrameSchema>;
