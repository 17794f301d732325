import { z } from 'zod';
import { text } from './text.js';

/** Something that a later step could get wrong. */
export const continuityFlagSchema = z.strictObject({
  /** UPPER_SNAKE, e.g. `MOTIF_CONTINUITY`. */
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  message: text,
});
export type ContinuityFlag = z.infer<typeof continuityFlagSchema>;
