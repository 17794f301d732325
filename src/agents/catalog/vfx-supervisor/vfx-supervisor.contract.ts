import { z } from 'zod';
import { makeupDesignSchema, sceneActionSchema, text, videoSegmentSchema } from '../../material/index.js';

export const vfxSupervisorInputSchema = z.strictObject({
  segments: z
    .array(
      videoSegmentSchema
        .pick({ segment_id: true, associated_frames: true })
        .extend({ scene_number: z.int().positive() }),
    )
    .min(1),
  scenes: z.array(sceneActionSchema.pick({ scene_number: true, heading: true, visual_hook: true, beats: true })),
  makeup: z.array(makeupDesignSchema.pick({ character: true, marks: true })),
  /** The thing that returns, `the small box`. */
  motif: text,
});
export type VfxSupervisorInput = z.infer<typeof vfxSupervisorInputSchema>;
