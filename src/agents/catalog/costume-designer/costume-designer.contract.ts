import { z } from 'zod';
import { designSheetSchema, personSchema, sceneOutlineSchema, styleGuideSchema } from '../../material/index.js';

export const costumeDesignerInputSchema = z.strictObject({
  people: z.array(personSchema).min(1),
  design_sheets: z.array(designSheetSchema.pick({ character: true, colours: true })),
  scenes: z.array(sceneOutlineSchema).min(1),
  style_guide: styleGuideSchema.pick({ materials: true }),
});
export type CostumeDesignerInput = z.infer<typeof costumeDesignerInputSchema>;
