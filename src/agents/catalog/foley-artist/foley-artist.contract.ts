import { z } from 'zod';
import { environmentSchema, propSchema, sceneOutlineSchema, wardrobeEntrySchema } from '../../material/index.js';

export const foleyArtistInputSchema = z.strictObject({
  scenes: z
    .array(
      sceneOutlineSchema
        .pick({ scene_number: true, location: true, primary_characters: true })
        /** When the scene begins and ends in the film, seconds. */
        .extend({ from: z.number().nonnegative(), to: z.number().positive() }),
    )
    .min(1),
  environments: z.array(environmentSchema.pick({ location: true, surface: true })),
  wardrobe: z.array(wardrobeEntrySchema),
  props: z.array(propSchema.pick({ prop: true, scenes: true, condition: true })),
});
export type FoleyArtistInput = z.infer<typeof foleyArtistInputSchema>;
