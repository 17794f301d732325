import { z } from 'zod';
import { sceneOutlineSchema, worldGuideSchema } from '../../material/index.js';

export const locationScoutInputSchema = z.strictObject({
  scenes: z.array(sceneOutlineSchema).min(1),
  world_guide: worldGuideSchema.pick({ setting: true, geography: true, sounds: true }),
});
export type LocationScoutInput = z.infer<typeof locationScoutInputSchema>;
