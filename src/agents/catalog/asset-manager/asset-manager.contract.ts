import { z } from 'zod';
import {
  environmentSchema,
  generatedFrameSchema,
  libraryVoiceSchema,
  performanceSchema,
  propSchema,
  videoSegmentSchema,
} from '../../material/index.js';

export const assetManagerInputSchema = z.strictObject({
  pictures: z.array(generatedFrameSchema.pick({ frame_id: true })),
  segments: z.array(videoSegmentSchema.pick({ segment_id: true, associated_frames: true })),
  voices: z.array(libraryVoiceSchema.pick({ voice_id: true })),
  performances: z.array(performanceSchema.pick({ clip_id: true, voice_id: true })),
  sets: z.array(environmentSchema.pick({ location: true, scenes: true })),
  props: z.array(propSchema.pick({ prop: true, scenes: true })),
});
export type AssetManagerInput = z.infer<typeof assetManagerInputSchema>;
