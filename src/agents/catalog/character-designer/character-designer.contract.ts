import { z } from 'zod';
import { personSchema, styleGuideSchema } from '../../material/index.js';

export const characterDesignerInputSchema = z.strictObject({
  people: z.array(personSchema).min(1),
  style_guide: styleGuideSchema.pick({ look: true, palette: true }),
});
export type CharacterDesignerInput = z.infer<typeof characterDesignerInputSchema>;
