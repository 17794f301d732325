import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleFrames } from '../../material/example-story.js';
import { movementDataSchema } from '../../material/index.js';
import { motionCaptureInputSchema } from './motion-capture.contract.js';
import { capture } from './motion-capture.offline.js';

/** Gives every body in every shot its poses. */
export const motionCapture = defineDeskAgent({
  capability: 'motion_capture',
  title: 'Motion Capture',
  department: 'Performance',
  agentType: 'character',
  document: 'movement_data',
  input: motionCaptureInputSchema,
  schema: z.array(movementDataSchema),
  offline: capture,
  findings: (data, { frames }) =>
    frames.flatMap(({ frame_id, characters_present, duration_seconds }) => [
      ...characters_present
        .filter((name) => !data.some((each) => each.frame_id === frame_id && each.character === name))
        .map((name) => ({ fault: true, costs: 5, say: `${name} does not move in ${frame_id}` })),
      {
        fault: data.some(
          (each) => each.frame_id === frame_id && each.poses.some(({ at_seconds }) => at_seconds > duration_seconds),
        ),
        costs: 8,
        say: `A movement goes on after ${frame_id} has ended`,
      },
    ]),
  example: {
    animation: [
      {
        frame_id: 'SCENE_1_SHOT_1',
        motion: 'Irena Volkov goes from the door to where the light is.',
        expression: 'Irena Volkov, before anybody notices: the comfort of a familiar noise.',
        energy: 0.45,
      },
    ],
    frames: exampleFrames.slice(0, 2).map(({ frame_id, scene_number, characters_present, duration_seconds }) => ({
      frame_id,
      scene_number,
      characters_present,
      duration_seconds,
    })),
    staging: [
      {
        scene_number: 1,
        blocking: [
          { character: 'Irena Volkov', from: 'the door', to: 'where the light is', business: 'Does not sit down.' },
        ],
      },
    ],
    casting: [{ character: 'Irena Volkov', archetype: 'the keeper' }],
  },
});
