import { z } from 'zod';
import { shotDesignSchema, storyboardFrameSchema } from '../../material/index.js';

export const cameraOperatorInputSchema = z.strictObject({
  shot_designs: z.array(shotDesignSchema).min(1),
  frames: z.array(storyboardFrameSchema.pick({ frame_id: true, duration_seconds: true })),
});
export type CameraOperatorInput = z.infer<typeof cameraOperatorInputSchema>;
