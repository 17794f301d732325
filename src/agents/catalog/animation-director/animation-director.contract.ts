import { z } from 'zod';
import { characterArcSchema, stagingSchema, storyboardFrameSchema } from '../../material/index.js';

export const animationDirectorInputSchema = z.strictObject({
  frames: z
    .array(
      storyboardFrameSchema.pick({
        frame_id: true,
        scene_number: true,
        shot_order: true,
        characters_present: true,
        dialogue: true,
        duration_seconds: true,
      }),
    )
    .min(1),
  staging: z.array(stagingSchema),
  arc_map: z.array(characterArcSchema.pick({ character: true, steps: true })),
});
export type AnimationDirectorInput = z.infer<typeof animationDirectorInputSchema>;
