import { z } from 'zod';
import { conceptBriefSchema, storyArcSchema, text } from '../../material/index.js';

export const storyArchitectInputSchema = z.strictObject({
  concept_brief: conceptBriefSchema,
  creative_guidelines: z
    .strictObject({
      must_include: z.array(text).optional(),
      must_avoid: z.array(text).optional(),
      target_runtime_seconds: z.number().positive().optional(),
      trace_headers: z.strictObject({ 'x-trace-id': text.optional(), 'x-request-id': text.optional() }).optional(),
    })
    .optional(),
});
export type StoryArchitectInput = z.infer<typeof storyArchitectInputSchema>;

export const storyArchitectOutputSchema = z.strictObject({ story_arc: storyArcSchema });
export type StoryArchitectOutput = z.infer<typeof storyArchitectOutputSchema>;
