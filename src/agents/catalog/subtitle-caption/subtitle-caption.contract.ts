import { z } from 'zod';
import { frameIdSchema, soundTrackSchema, text } from '../../material/index.js';

const ms = z.int().nonnegative();

export const subtitleCaptionInputSchema = z.strictObject({
  /** What is said, with the time its frame lies at in the film; in order. */
  lines: z.array(z.strictObject({ frame_id: frameIdSchema, speaker: text, line: text, from_ms: ms, to_ms: ms })),
  sound_effects: z.array(soundTrackSchema),
  /** When each scene begins, for what is heard of its place. */
  scenes: z.array(z.strictObject({ scene_number: z.int().positive(), from_ms: ms })),
  film_ms: z.int().positive(),
});
export type SubtitleCaptionInput = z.infer<typeof subtitleCaptionInputSchema>;
