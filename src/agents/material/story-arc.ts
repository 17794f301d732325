import { z } from 'zod';
import { continuityFlagSchema } from './continuity-flag.js';
import { text } from './text.js';

/** The joints of the story, each one sentence. An extension of the documented contract. */
export const storyTurnsSchema = z.strictObject({
  want: text,
  opposition: text,
  setback: text,
  choice: text,
  consequence: text,
});
export type StoryTurns = z.infer<typeof storyTurnsSchema>;

/** The story from beginning to end. */
export const storyArcSchema = z.strictObject({
  setup: text,
  escalation: text,
  resolution: text,
  emotional_beats: z.array(text).min(3),
  continuity_flags: z.array(continuityFlagSchema),
  /** Decides the free choices of the steps that follow. */
  seed: z.int().nonnegative(),
  /** Extension. */
  turns: storyTurnsSchema,
});
export type StoryArc = z.infer<typeof storyArcSchema>;
