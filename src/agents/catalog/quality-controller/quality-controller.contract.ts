import { z } from 'zod';
import { continuityReportSchema, scriptCoverageSchema, text } from '../../material/index.js';

export const qualityControllerInputSchema = z.strictObject({
  title: text,
  /** What was made in a state, with its maker's own judgement. */
  pieces: z.array(z.strictObject({ piece: text, score: z.number().min(0).max(100), issues: z.array(text) })).min(1),
  continuity_issues: continuityReportSchema.shape.issues,
  script_coverage: scriptCoverageSchema.pick({ uncovered: true, refrain: true }),
  /** Files that were made and are in no catalogue. */
  missing_assets: z.array(text).optional(),
  /** What a piece must reach, 0-100. */
  threshold: z.number().min(0).max(100),
});
export type QualityControllerInput = z.infer<typeof qualityControllerInputSchema>;
