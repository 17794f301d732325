import { z } from 'zod';
import { characterArcSchema, sceneSchema, text } from '../../material/index.js';

export const dialogueWriterInputSchema = z.strictObject({
  scenes: z.array(sceneSchema.pick({ scene_number: true, primary_characters: true, dialogue: true })).min(1),
  /** Where everybody stands in every scene. */
  arc_map: z.array(characterArcSchema.pick({ character: true, steps: true })),
  voices: z.array(z.strictObject({ character: text, habits: z.array(text) })),
  /** The thing that returns, `the small box`. */
  motif: text,
});
export type DialogueWriterInput = z.infer<typeof dialogueWriterInputSchema>;
