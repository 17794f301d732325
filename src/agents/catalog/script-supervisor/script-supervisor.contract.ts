import { z } from 'zod';
import { sceneSchema, text } from '../../material/index.js';

export const scriptSupervisorInputSchema = z.strictObject({
  scenes: z.array(sceneSchema.pick({ scene_number: true, heading: true })).min(1),
  /** What was made in a state, and for which scene. */
  pieces: z.array(z.strictObject({ scene_number: z.int().positive(), piece: text })),
  /** The sentence that shall end the film, and what is said in this work; absent where nothing is. */
  ending: z.strictObject({ refrain: text, spoken: text }).optional(),
});
export type ScriptSupervisorInput = z.infer<typeof scriptSupervisorInputSchema>;
