import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { lightingSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { lightingDesignerInputSchema } from './lighting-designer.contract.js';
import { light } from './lighting-designer.offline.js';

/** Puts the lamps up that the plan speaks of. */
export const lightingDesigner = defineDeskAgent({
  capability: 'lighting_designer',
  title: 'Lighting Designer',
  department: 'Generation',
  agentType: 'visual',
  document: 'lighting',
  input: lightingDesignerInputSchema,
  schema: z.array(lightingSchema).min(1),
  offline: light,
  findings: (lighting, { look_plan }) =>
    eachOnce(
      lighting.map(({ scene_number }) => scene_number),
      look_plan.map(({ scene_number }) => scene_number),
      'light',
    ),
  example: {
    look_plan: [
      {
        scene_number: 1,
        key: 'A single practical, low and warm.',
        contrast: '8:1',
        temperature_k: 2900,
        lead_colour: 'bone',
        note: 'On 24 mm.',
      },
    ],
    environments: [{ location: 'the lamp room', scenes: [1], light_sources: ['one lamp, low', 'a window'] }],
  },
});
