import { z } from 'zod';
import { characterProfileSchema } from '../../material/index.js';

export const castingDirectorInputSchema = z.strictObject({
  people: z
    .array(
      characterProfileSchema.pick({
        name: true,
        role: true,
        age: true,
        occupation: true,
        motivation: true,
        relationships: true,
      }),
    )
    .min(1),
});
export type CastingDirectorInput = z.infer<typeof castingDirectorInputSchema>;
