import { z } from 'zod';
import { libraryVoiceSchema, lineDirectionSchema, storyboardFrameSchema } from '../../material/index.js';

export const dialogueDeliveryInputSchema = z.strictObject({
  frames: z.array(storyboardFrameSchema.pick({ frame_id: true, dialogue: true, duration_seconds: true })),
  voice_direction: z.array(lineDirectionSchema),
  voice_library: z.array(libraryVoiceSchema.pick({ voice_id: true, character: true, pace_wpm: true })),
});
export type DialogueDeliveryInput = z.infer<typeof dialogueDeliveryInputSchema>;
