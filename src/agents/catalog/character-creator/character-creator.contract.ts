import { z } from 'zod';
import { characterProfileSchema, conceptBriefSchema, sceneSchema, text } from '../../material/index.js';

export const characterCreatorInputSchema = z.strictObject({
  scene_list: z.array(sceneSchema).min(1),
  concept_brief: conceptBriefSchema,
  project_id: text,
  /** The one character to profile; everybody in the cast when left out. Extension. */
  focus_character: text.optional(),
});
export type CharacterCreatorInput = z.infer<typeof characterCreatorInputSchema>;

export const characterCreatorOutputSchema = z.strictObject({
  success: z.literal(true),
  character_profiles: z.array(characterProfileSchema).min(1).max(4),
  /** Names in the scenes that the concept does not know. */
  unresolved_references: z.array(text),
});
export type CharacterCreatorOutput = z.infer<typeof characterCreatorOutputSchema>;
