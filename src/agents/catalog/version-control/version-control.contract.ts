import { z } from 'zod';
import { text } from '../../material/index.js';

export const versionControlInputSchema = z.strictObject({
  /** Everything of which the film is made, with what it is. */
  pieces: z.array(z.strictObject({ piece: text, revision: z.int().nonnegative(), fingerprint: text })).min(1),
});
export type VersionControlInput = z.infer<typeof versionControlInputSchema>;
