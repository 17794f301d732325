import { z } from 'zod';
import {
  frameIdSchema,
  generatedFrameSchema,
  storyboardFrameSchema,
  text,
  videoSegmentSchema,
} from '../../material/index.js';

const MAX_SEGMENTS = 3;
export const FRAMES_PER_SEGMENT = 2;
/** What one call may fill, seconds. */
export const MAX_SECONDS = 12;

export const videoGenerationInputSchema = z.strictObject({
  /** In playing order. */
  generated_frames: z
    .array(
      generatedFrameSchema
        .pick({ frame_id: true, image_url: true })
        .extend({ scene_number: z.int().positive(), shot_order: z.int().positive() }),
    )
    .min(1)
    .max(MAX_SEGMENTS * FRAMES_PER_SEGMENT),
  storyboard_frames: z.array(
    storyboardFrameSchema
      .pick({ frame_id: true, description: true })
      .extend(
        storyboardFrameSchema.pick({ camera_notes: true, prompt_seed: true, duration_seconds: true }).partial().shape,
      )
      /** What the people do in it. Extension. */
      .extend({ action: text.optional() }),
  ),
  video_settings: z.strictObject({
    /** For segments whose frames do not say how long they last, seconds. */
    duration_per_segment: z.number().positive().max(MAX_SECONDS),
    /** 0 stands still, 1 moves with force. */
    motion_strength: z.number().min(0).max(1),
    /** Number of the first segment made, so that ids are unique in a film of several calls. Extension. */
    first_segment_number: z.int().positive(),
  }),
});
export type VideoGenerationInput = z.infer<typeof videoGenerationInputSchema>;

export const videoGenerationOutputSchema = z.strictObject({
  video_segments: z.array(videoSegmentSchema).max(MAX_SEGMENTS),
  /** At most one: the work stops at the first segment the studio refuses. */
  failed_segments: z.array(
    z.strictObject({ segment_id: videoSegmentSchema.shape.segment_id, error: text, message: text }),
  ),
});
export type VideoGenerationOutput = z.infer<typeof videoGenerationOutputSchema>;

/** What is thought out before the studio is asked: how the camera and the people move. */
export const motionPlanSchema = z.strictObject({
  motions: z.array(z.strictObject({ frame_ids: z.array(frameIdSchema).min(1).max(FRAMES_PER_SEGMENT), motion: text })),
});
export type MotionPlan = z.infer<typeof motionPlanSchema>;
