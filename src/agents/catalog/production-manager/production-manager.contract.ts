import { z } from 'zod';
import { propSchema, sceneOutlineSchema, storyboardFrameSchema } from '../../material/index.js';

export const productionManagerInputSchema = z.strictObject({
  scenes: z.array(sceneOutlineSchema).min(1),
  frames: z.array(storyboardFrameSchema.pick({ frame_id: true, scene_number: true, duration_seconds: true })),
  props: z.array(propSchema.pick({ prop: true })),
});
export type ProductionManagerInput = z.infer<typeof productionManagerInputSchema>;
