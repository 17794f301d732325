import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleFrames } from '../../material/example-story.js';
import { shotDesignSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { shotDesignerInputSchema } from './shot-designer.contract.js';
import { designShots } from './shot-designer.offline.js';

/** Turns the storyboard into a shot list that can be built. */
export const shotDesigner = defineDeskAgent({
  capability: 'shot_designer',
  title: 'Shot Designer',
  department: 'Visual',
  agentType: 'visual',
  document: 'shot_designs',
  input: shotDesignerInputSchema,
  schema: z.array(shotDesignSchema).min(1),
  offline: designShots,
  findings: (shots, { frames }) => [
    ...eachOnce(
      shots.map(({ frame_id }) => frame_id),
      frames.map(({ frame_id }) => frame_id),
      'shot',
    ),
    {
      fault: shots.length > 3 && new Set(shots.map(({ size }) => size)).size < 2,
      costs: 10,
      say: 'All shots have the same size',
    },
  ],
  example: {
    frames: exampleFrames.map(({ frame_id, scene_number, camera_notes, characters_present, dialogue }) => ({
      frame_id,
      scene_number,
      camera_notes,
      characters_present,
      ...(dialogue ? { dialogue } : {}),
    })),
  },
});
