import { z } from 'zod';
import { effectShotSchema, text, videoSegmentSchema } from '../../material/index.js';

export const compositorInputSchema = z.strictObject({
  segments: z
    .array(videoSegmentSchema.pick({ segment_id: true, associated_frames: true, duration_seconds: true }))
    .min(1),
  effects: z.array(effectShotSchema),
  /** The look that all layers are brought to. */
  look: text,
});
export type CompositorInput = z.infer<typeof compositorInputSchema>;
