import { z } from 'zod';
import { scheduleSchema, storyboardFrameSchema } from '../../material/index.js';

export const renderFarmCoordinatorInputSchema = z.strictObject({
  frames: z
    .array(
      storyboardFrameSchema.pick({
        frame_id: true,
        scene_number: true,
        characters_present: true,
        duration_seconds: true,
      }),
    )
    .min(1),
  days: scheduleSchema.shape.days,
  /** Pictures that are made at a time. */
  lanes: z.int().positive(),
});
export type RenderFarmCoordinatorInput = z.infer<typeof renderFarmCoordinatorInputSchema>;
