import { z } from 'zod';
import { canonEntrySchema, text } from '../../material/index.js';

export const continuityInputSchema = z.strictObject({
  canon: z.array(canonEntrySchema),
  /** The work of a state, piece by piece. */
  pieces: z
    .array(
      z.strictObject({
        where: text,
        /** Whom the piece is about, or shows. */
        people: z.array(text),
        says: text,
      }),
    )
    .min(1),
});
export type ContinuityInput = z.infer<typeof continuityInputSchema>;
