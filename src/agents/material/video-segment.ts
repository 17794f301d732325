import { z } from 'zod';
import { frameIdSchema } from './storyboard-frame.js';
import { text } from './text.js';

/** A moving piece of the film, made of one or two frames. */
export const videoSegmentSchema = z.strictObject({
  segment_id: z.string().regex(/^SEGMENT_[1-9]\d*$/),
  associated_frames: z.array(frameIdSchema).min(1),
  video_url: text,
  duration_seconds: z.number().positive(),
  provider_metadata: z.strictObject({
    provider: text,
    model: text,
    job_id: text,
    webhook_id: text.optional(),
  }),
  /** Camera and subject movement in words. Extension. */
  movement: text.optional(),
});
export type VideoSegment = z.infer<typeof videoSegmentSchema>;
