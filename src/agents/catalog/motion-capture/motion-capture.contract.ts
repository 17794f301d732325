import { z } from 'zod';
import {
  animationNoteSchema,
  castingChoiceSchema,
  stagingSchema,
  storyboardFrameSchema,
} from '../../material/index.js';

export const motionCaptureInputSchema = z.strictObject({
  animation: z.array(animationNoteSchema).min(1),
  frames: z.array(
    storyboardFrameSchema.pick({
      frame_id: true,
      scene_number: true,
      characters_present: true,
      duration_seconds: true,
    }),
  ),
  staging: z.array(stagingSchema.pick({ scene_number: true, blocking: true })),
  casting: z.array(castingChoiceSchema.pick({ character: true, archetype: true })),
});
export type MotionCaptureInput = z.infer<typeof motionCaptureInputSchema>;
