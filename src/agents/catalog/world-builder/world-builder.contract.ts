import { z } from 'zod';
import { conceptBriefSchema, researchNotesSchema, storyArcSchema } from '../../material/index.js';

export const worldBuilderInputSchema = z.strictObject({
  concept_brief: conceptBriefSchema,
  story_arc: storyArcSchema.pick({ setup: true, turns: true }),
  research_notes: researchNotesSchema,
});
export type WorldBuilderInput = z.infer<typeof worldBuilderInputSchema>;
