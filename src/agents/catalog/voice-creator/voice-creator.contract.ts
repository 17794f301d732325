import { z } from 'zod';
import { characterProfileSchema, text } from '../../material/index.js';

export const voiceCreatorInputSchema = z.strictObject({
  people: z
    .array(characterProfileSchema.pick({ name: true, role: true, age: true, pronouns: true, voice: true }))
    .min(1),
  /** What is said in the scenes. */
  lines: z.array(z.strictObject({ speaker: text, line: text })),
});
export type VoiceCreatorInput = z.infer<typeof voiceCreatorInputSchema>;
