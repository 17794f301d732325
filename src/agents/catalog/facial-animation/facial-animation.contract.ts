import { z } from 'zod';
import { animationNoteSchema, performanceSchema } from '../../material/index.js';

export const facialAnimationInputSchema = z.strictObject({
  performances: z.array(performanceSchema),
  animation: z.array(animationNoteSchema.pick({ frame_id: true, expression: true })),
});
export type FacialAnimationInput = z.infer<typeof facialAnimationInputSchema>;
