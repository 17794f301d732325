import { z } from 'zod';
import { sceneSchema, text } from '../../material/index.js';

export const legalComplianceInputSchema = z.strictObject({
  title: text,
  scenes: z.array(sceneSchema.pick({ scene_number: true, heading: true, beats: true, dialogue: true })).min(1),
  people: z.array(text),
  setting: text,
  /** The rating the project asks for. */
  wanted_rating: text.optional(),
});
export type LegalComplianceInput = z.infer<typeof legalComplianceInputSchema>;
