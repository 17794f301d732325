import { z } from 'zod';
import { text } from '../../material/index.js';

export const performanceMonitorInputSchema = z.strictObject({
  /** What was made, state by state, with its maker's own judgement. */
  pieces: z
    .array(
      z.strictObject({ state: text, piece: text, revision: z.int().nonnegative(), score: z.number().min(0).max(100) }),
    )
    .min(1),
  /** Pieces that were made more than once, as the version log has them. */
  revised: z.array(text),
});
export type PerformanceMonitorInput = z.infer<typeof performanceMonitorInputSchema>;
