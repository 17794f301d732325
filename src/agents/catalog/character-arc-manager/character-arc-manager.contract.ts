import { z } from 'zod';
import { characterProfileSchema, sceneOutlineSchema, storyArcSchema } from '../../material/index.js';

export const characterArcManagerInputSchema = z.strictObject({
  people: z.array(characterProfileSchema.pick({ name: true, role: true, arc: true })).min(1),
  scenes: z.array(sceneOutlineSchema).min(1),
  emotional_beats: storyArcSchema.shape.emotional_beats,
});
export type CharacterArcManagerInput = z.infer<typeof characterArcManagerInputSchema>;
