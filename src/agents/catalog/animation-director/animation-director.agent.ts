import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleFrames } from '../../material/example-story.js';
import { animationNoteSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { animationDirectorInputSchema } from './animation-director.contract.js';
import { animate } from './animation-director.offline.js';

/** Says what moves in every shot, and what a face has to carry. */
export const animationDirector = defineDeskAgent({
  capability: 'animation_director',
  title: 'Animation Director',
  department: 'Generation',
  agentType: 'visual',
  document: 'animation',
  input: animationDirectorInputSchema,
  schema: z.array(animationNoteSchema).min(1),
  offline: animate,
  findings: (notes, { frames }) =>
    eachOnce(
      notes.map(({ frame_id }) => frame_id),
      frames.map(({ frame_id }) => frame_id),
      'animation note',
    ),
  example: {
    frames: exampleFrames.map(
      ({ frame_id, scene_number, shot_order, characters_present, dialogue, duration_seconds }) => ({
        frame_id,
        scene_number,
        shot_order,
        characters_present,
        ...(dialogue ? { dialogue } : {}),
        duration_seconds,
      }),
    ),
    staging: [
      {
        scene_number: 1,
        tempo: 'Slow.',
        focus: 'The small box on a table.',
        blocking: [
          { character: 'Irena Volkov', from: 'the door', to: 'where the light is', business: 'Does not sit down.' },
        ],
      },
    ],
    arc_map: [{ character: 'Irena Volkov', steps: [{ scene_number: 1, stands: 'the comfort of a familiar noise' }] }],
  },
});
