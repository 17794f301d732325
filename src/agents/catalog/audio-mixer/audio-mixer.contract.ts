import { z } from 'zod';
import {
  foleyTrackSchema,
  performanceSchema,
  scoreSchema,
  soundTrackSchema,
  voiceMatchSchema,
} from '../../material/index.js';

export const audioMixerInputSchema = z.strictObject({
  clips: z.array(
    performanceSchema
      .pick({ clip_id: true, speaker: true, seconds: true })
      /** Seconds from the beginning of the film. */
      .extend({ at_seconds: z.number().nonnegative() }),
  ),
  voice_matches: z.array(voiceMatchSchema.pick({ character: true, verdict: true, correction: true })),
  score: scoreSchema.pick({ cues: true, key: true }),
  sound_effects: z.array(soundTrackSchema),
  foley: z.array(foleyTrackSchema),
  film_seconds: z.number().positive(),
});
export type AudioMixerInput = z.infer<typeof audioMixerInputSchema>;
