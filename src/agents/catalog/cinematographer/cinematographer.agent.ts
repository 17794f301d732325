import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleScenes } from '../../material/example-story.js';
import { lookPlanSchema, outlineOf } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { cinematographerInputSchema } from './cinematographer.contract.js';
import { planLook } from './cinematographer.offline.js';

/** Plans the light of every scene. */
export const cinematographer = defineDeskAgent({
  capability: 'cinematographer',
  title: 'Cinematographer',
  department: 'Planning',
  agentType: 'visual',
  document: 'look_plan',
  input: cinematographerInputSchema,
  schema: z.array(lookPlanSchema).min(1),
  offline: planLook,
  findings: (plan, { scenes, style_guide }) => [
    ...eachOnce(
      plan.map(({ scene_number }) => scene_number),
      scenes.map(({ scene_number }) => scene_number),
      'look',
    ),
    ...plan.map(({ scene_number, lead_colour }) => ({
      fault: !style_guide.palette.some(({ name }) => name === lead_colour),
      costs: 8,
      say: `Scene ${String(scene_number)} is led by ${lead_colour}, which is not in the palette`,
    })),
  ],
  example: {
    scenes: exampleScenes.map(outlineOf),
    shot_designs: [{ frame_id: 'SCENE_1_SHOT_1', size: 'wide', lens_mm: 24 }],
    style_guide: {
      look: 'underlit; patient',
      palette: [{ name: 'bone', hex: '#d8d2c0', use: 'The ground of everything.' }],
      camera: 'Still; it moves only when nobody in the picture does.',
    },
  },
});
