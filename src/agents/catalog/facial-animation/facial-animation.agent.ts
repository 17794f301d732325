import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { lipSyncSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { facialAnimationInputSchema } from './facial-animation.contract.js';
import { syncLips } from './facial-animation.offline.js';

/** Lets the mouths in the picture say what is heard. */
export const facialAnimation = defineDeskAgent({
  capability: 'facial_animation',
  title: 'Facial Animation',
  department: 'Performance',
  agentType: 'character',
  document: 'lip_sync',
  input: facialAnimationInputSchema,
  schema: z.array(lipSyncSchema),
  offline: syncLips,
  findings: (faces, { performances }) => [
    ...eachOnce(
      faces.map(({ clip_id }) => clip_id),
      performances.map(({ clip_id }) => clip_id),
      'lip sync',
    ),
    ...faces.map(({ clip_id, visemes, ms_each }) => {
      const heard = (performances.find((clip) => clip.clip_id === clip_id)?.seconds ?? 0) * 1000;
      return {
        fault: Math.abs(visemes.length * ms_each - heard) > 100,
        costs: 10,
        say: `The mouth of ${clip_id} is out of time`,
      };
    }),
  ],
  example: {
    performances: [
      {
        clip_id: 'CLIP_1',
        frame_id: 'SCENE_3_SHOT_3',
        speaker: 'Bojana Dragan',
        voice_id: 'bojana-dragan@1',
        line: 'Somebody has to be at home.',
        lead_in: 0.25,
        seconds: 2,
        stress: 'home',
      },
    ],
    animation: [{ frame_id: 'SCENE_3_SHOT_3', expression: 'Bojana Dragan lets relief through on the last word.' }],
  },
});
