import { z } from 'zod';
import { voiceProfileSchema } from '../../material/index.js';

export const voiceLibraryManagerInputSchema = z.strictObject({
  voice_profiles: z
    .array(voiceProfileSchema.pick({ character: true, register: true, pace_wpm: true, timbre: true, habits: true }))
    .min(1),
});
export type VoiceLibraryManagerInput = z.infer<typeof voiceLibraryManagerInputSchema>;
