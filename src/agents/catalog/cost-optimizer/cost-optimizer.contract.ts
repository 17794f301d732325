import { z } from 'zod';
import { assetCatalogueSchema, performanceReportSchema, scheduleSchema } from '../../material/index.js';

export const costOptimizerInputSchema = z.strictObject({
  budget: scheduleSchema.shape.budget,
  days: scheduleSchema.shape.days,
  performance_report: performanceReportSchema.pick({ states: true }),
  unused: assetCatalogueSchema.shape.unused,
  /** What was made in the end, beside what was planned. */
  made: z.strictObject({ pictures: z.int().nonnegative(), seconds: z.number().nonnegative() }),
});
export type CostOptimizerInput = z.infer<typeof costOptimizerInputSchema>;
