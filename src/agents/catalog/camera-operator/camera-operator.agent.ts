import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleFrames } from '../../material/example-story.js';
import { cameraMoveSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { cameraOperatorInputSchema } from './camera-operator.contract.js';
import { operate } from './camera-operator.offline.js';

/** Moves the camera as the shot list wants it. */
export const cameraOperator = defineDeskAgent({
  capability: 'camera_operator',
  title: 'Camera Operator',
  department: 'Generation',
  agentType: 'visual',
  document: 'camera_moves',
  input: cameraOperatorInputSchema,
  schema: z.array(cameraMoveSchema).min(1),
  offline: operate,
  findings: (moves, { shot_designs }) => [
    ...eachOnce(
      moves.map(({ frame_id }) => frame_id),
      shot_designs.map(({ frame_id }) => frame_id),
      'camera move',
    ),
    ...moves.map(({ frame_id, travel_m, seconds }) => ({
      fault: travel_m > seconds,
      costs: 8,
      say: `The camera races through ${frame_id}`,
    })),
  ],
  example: {
    shot_designs: [
      {
        frame_id: 'SCENE_1_SHOT_1',
        size: 'wide',
        angle: 'eye level',
        lens_mm: 24,
        movement: 'push in',
        composition: 'Irena Volkov left, Bojana Dragan right, a gap between them.',
      },
    ],
    frames: exampleFrames.map(({ frame_id, duration_seconds }) => ({ frame_id, duration_seconds })),
  },
});
