import { z } from 'zod';
import { text } from './text.js';

/** Where a segment lies in the film. */
export const timelineEntrySchema = z.strictObject({
  segment_id: text,
  in_seconds: z.number().nonnegative(),
  out_seconds: z.number().positive(),
  /** The transition into the next entry. */
  transition: text,
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** The assembled film. */
export const finalEditSchema = z.strictObject({
  video_url: text,
  duration_seconds: z.number().positive(),
  edit_timeline: z.array(timelineEntrySchema).min(1),
  /** SHA-256, lower-case hex. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
  /** Why the cut is as it is, one note per segment. Extension. */
  edit_notes: z.array(text).optional(),
});
export type FinalEdit = z.infer<typeof finalEditSchema>;
