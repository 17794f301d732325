import { z } from 'zod';
import { designSheetSchema, personSchema, sceneOutlineSchema } from '../../material/index.js';

export const makeupSfxDesignerInputSchema = z.strictObject({
  people: z.array(personSchema).min(1),
  design_sheets: z.array(designSheetSchema.pick({ character: true, face: true })),
  scenes: z.array(sceneOutlineSchema).min(1),
});
export type MakeupSfxDesignerInput = z.infer<typeof makeupSfxDesignerInputSchema>;
