import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleFrames } from '../../material/example-story.js';
import { lineDirectionSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { voiceDirectorInputSchema } from './voice-director.contract.js';
import { direct } from './voice-director.offline.js';

/** Tells the voices what their lines are for. */
export const voiceDirector = defineDeskAgent({
  capability: 'voice_director',
  title: 'Voice Director',
  department: 'Performance',
  agentType: 'character',
  document: 'voice_direction',
  input: voiceDirectorInputSchema,
  schema: z.array(lineDirectionSchema),
  offline: direct,
  findings: (directions, { frames }) => {
    const spoken = frames.filter(({ dialogue }) => dialogue !== undefined);
    return [
      ...eachOnce(
        directions.map(({ frame_id }) => frame_id),
        spoken.map(({ frame_id }) => frame_id),
        'direction',
      ),
      ...directions.map(({ frame_id, stress }) => ({
        fault:
          spoken
            .find((frame) => frame.frame_id === frame_id)
            ?.dialogue?.line.toLowerCase()
            .includes(stress.toLowerCase()) === false,
        costs: 10,
        say: `The word to be stressed in ${frame_id} is not in its line`,
      })),
    ];
  },
  example: {
    frames: exampleFrames.map(({ frame_id, scene_number, dialogue, duration_seconds }) => ({
      frame_id,
      scene_number,
      ...(dialogue ? { dialogue } : {}),
      duration_seconds,
    })),
    dialogue: [],
    voice_profiles: [{ character: 'Bojana Dragan', pace_wpm: 182 }],
    casting: [{ character: 'Bojana Dragan', archetype: 'the voice of reason' }],
  },
});
