import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleBrief, exampleScenes } from '../../material/example-story.js';
import { actionOf, environmentSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { environmentDesignerInputSchema } from './environment-designer.contract.js';
import { designSets } from './environment-designer.offline.js';

/** Designs a set for every place of the script. */
export const environmentDesigner = defineDeskAgent({
  capability: 'environment_designer',
  title: 'Environment Designer',
  department: 'Visual',
  agentType: 'visual',
  document: 'environments',
  input: environmentDesignerInputSchema,
  schema: z.array(environmentSchema).min(1),
  offline: designSets,
  findings: (sets, { scenes }) => [
    ...eachOnce(
      sets.map(({ location }) => location),
      [...new Set(scenes.map(({ location }) => location))],
      'set',
    ),
    ...eachOnce(
      sets.flatMap((set) => set.scenes),
      scenes.map(({ scene_number }) => scene_number),
      'set',
    ),
  ],
  example: {
    scenes: exampleScenes.map(actionOf),
    places: exampleBrief.world.places,
    geography: [{ place: 'the lamp room', lies: 'above the rest', at_its_best: 'late' }],
    style_guide: {
      palette: [{ name: 'bone', hex: '#d8d2c0', use: 'The ground of everything.' }],
      materials: ['damp plaster', 'tarnished brass'],
    },
  },
});
