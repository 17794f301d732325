import { z } from 'zod';
import { colourSchema, sceneActionSchema, text } from '../../material/index.js';

export const propsMasterInputSchema = z.strictObject({
  scenes: z.array(sceneActionSchema).min(1),
  /** The thing that returns, as it is first mentioned. */
  motif: text,
  palette: z.array(colourSchema).min(1),
});
export type PropsMasterInput = z.infer<typeof propsMasterInputSchema>;
