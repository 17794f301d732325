import { z } from 'zod';
import { environmentSchema, lookPlanSchema } from '../../material/index.js';

export const lightingDesignerInputSchema = z.strictObject({
  look_plan: z.array(lookPlanSchema).min(1),
  environments: z.array(environmentSchema.pick({ location: true, scenes: true, light_sources: true })),
});
export type LightingDesignerInput = z.infer<typeof lightingDesignerInputSchema>;
