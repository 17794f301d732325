import { z } from 'zod';
import { conceptBriefSchema, text } from '../../material/index.js';

/** The longest idea that is read, characters. */
export const MAX_IDEA = 5000;

export const seriesCreatorInputSchema = z.strictObject({
  user_idea: z.string().trim().min(1).max(MAX_IDEA),
  context: z.strictObject({
    title: text,
    genre: z.string().optional(),
    themes: z.array(z.string()).optional(),
    settings: z.array(z.string()).optional(),
    characters: z.array(z.strictObject({ name: text, description: z.string().optional() })).optional(),
    target_duration_seconds: z.number().positive().optional(),
    style_preferences: z.record(z.string(), z.unknown()).optional(),
    content_rating: z.string().optional(),
    custom_requirements: z.string().optional(),
    /** Anything else the client wants the agents to know. */
    guidance: z.record(z.string(), z.unknown()).optional(),
  }),
  /** The version that the notes are about: what they do not touch is kept. Extension. */
  previous_brief: conceptBriefSchema.optional(),
});
export type SeriesCreatorInput = z.infer<typeof seriesCreatorInputSchema>;

export const seriesCreatorOutputSchema = z.strictObject({
  concept_brief: conceptBriefSchema,
  /** What was taken for granted, and where the idea left room. */
  validation_notes: z.array(text),
  taxonomy_refs: z.array(text).optional(),
});
export type SeriesCreatorOutput = z.infer<typeof seriesCreatorOutputSchema>;
