import { z } from 'zod';
import { text } from './text.js';

/** Something said. */
export const dialogueLineSchema = z.strictObject({
  /** One of the scene's primary characters. */
  speaker: text,
  /** How, or to whom, without the brackets. */
  parenthetical: text.optional(),
  line: text,
  /** How many of the scene's `beats` come before it; 0 opens the scene with it. */
  after_beat: z.int().nonnegative(),
});
export type DialogueLine = z.infer<typeof dialogueLineSchema>;

/** A scene that can be printed as it is: heading, then beats and dialogue in their order. */
export const sceneSchema = z.strictObject({
  scene_number: z.int().positive(),
  goal: text,
  location: text,
  primary_characters: z.array(text).min(1).max(4),
  /** Seen, not heard. */
  secondary_characters: z.array(text),
  visual_hook: text,
  visual_hook_rationale: text,
  beat_notes: text,
  /** Extension. */
  scene_title: text,
  /** `INT. LAMP ROOM - NIGHT`. Extension. */
  heading: z.string().regex(/^(INT|EXT)\. .+ - .+$/),
  /** `NIGHT`, `DAWN` ... Extension. */
  time_of_day: text,
  /** Action paragraphs as a screenplay prints them. Extension. */
  beats: z.array(text).min(1),
  /** In the order they are spoken; `after_beat` never falls. Extension. */
  dialogue: z.array(dialogueLineSchema),
});
export type Scene = z.infer<typeof sceneSchema>;

/** The longest story that is told; all who work from the scenes take as many. */
export const MOST_SCENES = 12;

/** A whole story, scene by scene. */
export const sceneListSchema = z.array(sceneSchema).min(3).max(MOST_SCENES);
