import { z } from 'zod';
import { colourSchema, sceneOutlineSchema, shotDesignSchema, text } from '../../material/index.js';

export const cinematographerInputSchema = z.strictObject({
  scenes: z.array(sceneOutlineSchema).min(1),
  shot_designs: z.array(shotDesignSchema.pick({ frame_id: true, size: true, lens_mm: true })),
  style_guide: z.strictObject({ look: text, palette: z.array(colourSchema).min(1), camera: text }),
});
export type CinematographerInput = z.infer<typeof cinematographerInputSchema>;
