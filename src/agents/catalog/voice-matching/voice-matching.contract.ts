import { z } from 'zod';
import { libraryVoiceSchema, performanceSchema } from '../../material/index.js';

export const voiceMatchingInputSchema = z.strictObject({
  voice_library: z.array(libraryVoiceSchema).min(1),
  performances: z.array(performanceSchema),
});
export type VoiceMatchingInput = z.infer<typeof voiceMatchingInputSchema>;
