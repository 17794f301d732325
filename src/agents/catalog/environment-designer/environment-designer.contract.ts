import { z } from 'zod';
import {
  colourSchema,
  sceneActionSchema,
  settingPlaceSchema,
  styleGuideSchema,
  worldGuideSchema,
} from '../../material/index.js';

export const environmentDesignerInputSchema = z.strictObject({
  scenes: z.array(sceneActionSchema).min(1),
  places: z.array(settingPlaceSchema),
  geography: worldGuideSchema.shape.geography.element.array(),
  style_guide: styleGuideSchema.pick({ materials: true }).extend({ palette: z.array(colourSchema).min(1) }),
});
export type EnvironmentDesignerInput = z.infer<typeof environmentDesignerInputSchema>;
