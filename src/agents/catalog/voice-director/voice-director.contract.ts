import { z } from 'zod';
import {
  castingChoiceSchema,
  playedDialogueSchema,
  storyboardFrameSchema,
  voiceProfileSchema,
} from '../../material/index.js';

export const voiceDirectorInputSchema = z.strictObject({
  /** The lines that are heard in the film, with their shots. */
  frames: z.array(
    storyboardFrameSchema.pick({ frame_id: true, scene_number: true, dialogue: true, duration_seconds: true }),
  ),
  dialogue: z.array(playedDialogueSchema),
  voice_profiles: z.array(voiceProfileSchema.pick({ character: true, pace_wpm: true })),
  casting: z.array(castingChoiceSchema.pick({ character: true, archetype: true })),
});
export type VoiceDirectorInput = z.infer<typeof voiceDirectorInputSchema>;
