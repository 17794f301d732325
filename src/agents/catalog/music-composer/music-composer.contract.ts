import { z } from 'zod';
import { conceptBriefSchema, storyArcSchema, storyWorldSchema, text } from '../../material/index.js';

export const musicComposerInputSchema = z.strictObject({
  emotional_beats: storyArcSchema.shape.emotional_beats,
  genre_tags: conceptBriefSchema.shape.genre_tags,
  tone_keywords: conceptBriefSchema.shape.tone_keywords,
  ending: storyWorldSchema.shape.ending,
  /** The thing that returns, `the small box`. */
  motif: text,
  materials: z.array(text),
  scenes: z
    .array(
      z.strictObject({ scene_number: z.int().positive(), from: z.number().nonnegative(), to: z.number().positive() }),
    )
    .min(1),
});
export type MusicComposerInput = z.infer<typeof musicComposerInputSchema>;
