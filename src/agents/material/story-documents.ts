import { z } from 'zod';
import { text } from './text.js';

/** What is known of the world outside the story, as far as the story needs it. */
export const researchNotesSchema = z.strictObject({
  /** When and where, as an audience would place it. */
  period: text,
  facts: z
    .array(
      z.strictObject({
        topic: text,
        note: text,
        /** What the film does with it. */
        use: text,
      }),
    )
    .min(2)
    .max(6),
  /** What nobody here could find out. */
  open_questions: z.array(text),
});
export type ResearchNotes = z.infer<typeof researchNotesSchema>;

/** How the place of the story works. */
export const worldGuideSchema = z.strictObject({
  setting: text,
  /** What always holds here, and what it costs to break it. */
  rules: z.array(text).min(2).max(4),
  geography: z.array(z.strictObject({ place: text, lies: text, at_its_best: text })).min(3),
  customs: z.array(text).min(1).max(3),
  history: z.array(text).min(1).max(3),
  /** What one hears when nobody speaks. */
  sounds: z.array(text).min(2).max(4),
});
export type WorldGuide = z.infer<typeof worldGuideSchema>;

/** Something that is true in this story and stays true. */
export const canonEntrySchema = z.strictObject({
  id: z.string().regex(/^[A-Z]+_\d+$/),
  kind: z.enum(['person', 'place', 'object', 'rule', 'sentence']),
  name: text,
  statement: text,
  /** The first scene in which it counts; 1 where it counts from the start. */
  since_scene: z.int().positive(),
});
export type CanonEntry = z.infer<typeof canonEntrySchema>;

export const canonSchema = z.strictObject({
  entries: z.array(canonEntrySchema).min(3),
  timeline: z.array(z.strictObject({ scene_number: z.int().positive(), when: text, what: text })).min(1),
  contradictions: z.array(text),
});
export type Canon = z.infer<typeof canonSchema>;
