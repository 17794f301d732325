import { z } from 'zod';
import { finalEditSchema, lookPlanSchema, text } from '../../material/index.js';

export const colorGraderInputSchema = z.strictObject({
  look_plan: z.array(lookPlanSchema).min(1),
  look: text,
  /** The colour that is saved for the ending. */
  saved_colour: text,
  film: finalEditSchema.pick({ duration_seconds: true }),
});
export type ColorGraderInput = z.infer<typeof colorGraderInputSchema>;
