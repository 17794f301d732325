import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleFrames } from '../../material/example-story.js';
import { performanceSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { dialogueDeliveryInputSchema } from './dialogue-delivery.contract.js';
import { speak } from './dialogue-delivery.offline.js';

/** Speaks the lines of the film. */
export const dialogueDelivery = defineDeskAgent({
  capability: 'dialogue_delivery',
  title: 'Dialogue Delivery',
  department: 'Performance',
  agentType: 'character',
  document: 'performances',
  input: dialogueDeliveryInputSchema,
  schema: z.array(performanceSchema),
  offline: speak,
  findings: (clips, { frames }) => [
    ...eachOnce(
      clips.map(({ frame_id }) => frame_id),
      frames.filter(({ dialogue }) => dialogue !== undefined).map(({ frame_id }) => frame_id),
      'clip',
    ),
    ...clips.map(({ clip_id, frame_id, lead_in, seconds }) => ({
      fault: lead_in + seconds > (frames.find((frame) => frame.frame_id === frame_id)?.duration_seconds ?? 0) + 0.05,
      costs: 8,
      say: `${clip_id} goes on after ${frame_id} has ended`,
    })),
  ],
  example: {
    frames: exampleFrames.map(({ frame_id, dialogue, duration_seconds }) => ({
      frame_id,
      ...(dialogue ? { dialogue } : {}),
      duration_seconds,
    })),
    voice_direction: [],
    voice_library: [{ voice_id: 'bojana-dragan@1', character: 'Bojana Dragan', pace_wpm: 182 }],
  },
});
