import { z } from 'zod';
import {
  characterArcSchema,
  environmentSchema,
  sceneOutlineSchema,
  storyboardFrameSchema,
} from '../../material/index.js';

export const sceneDirectorInputSchema = z.strictObject({
  scenes: z.array(sceneOutlineSchema).min(1),
  frames: z.array(storyboardFrameSchema.pick({ scene_number: true, characters_present: true, duration_seconds: true })),
  arc_map: z.array(characterArcSchema.pick({ character: true, steps: true })),
  environments: z.array(environmentSchema.pick({ location: true, surface: true })),
});
export type SceneDirectorInput = z.infer<typeof sceneDirectorInputSchema>;
