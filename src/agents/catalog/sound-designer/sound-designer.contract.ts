import { z } from 'zod';
import { locationReferenceSchema, sceneActionSchema } from '../../material/index.js';

export const soundDesignerInputSchema = z.strictObject({
  scenes: z
    .array(
      sceneActionSchema
        .pick({ scene_number: true, location: true, beats: true })
        /** When the scene begins and ends in the film, seconds. */
        .extend({ from: z.number().nonnegative(), to: z.number().positive() }),
    )
    .min(1),
  location_references: z.array(locationReferenceSchema.pick({ location: true, sound: true })),
});
export type SoundDesignerInput = z.infer<typeof soundDesignerInputSchema>;
