import { z } from 'zod';
import { conceptBriefSchema, text, worldGuideSchema } from '../../material/index.js';

export const conceptArtistInputSchema = z.strictObject({
  concept_brief: conceptBriefSchema,
  world_guide: worldGuideSchema.pick({ setting: true, geography: true }),
  /** The look that the project asks for, in words. */
  wanted_look: text.optional(),
});
export type ConceptArtistInput = z.infer<typeof conceptArtistInputSchema>;
