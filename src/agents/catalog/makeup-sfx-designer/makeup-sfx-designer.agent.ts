import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleProfiles, exampleScenes } from '../../material/example-story.js';
import { makeupDesignSchema, outlineOf, personOf } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { makeupSfxDesignerInputSchema } from './makeup-sfx-designer.contract.js';
import { designMakeup } from './makeup-sfx-designer.offline.js';

/** Decides what is done to a face, and what the hours of the story do to it. */
export const makeupSfxDesigner = defineDeskAgent({
  capability: 'makeup_sfx_designer',
  title: 'Makeup and SFX Designer',
  department: 'Visual',
  agentType: 'character',
  document: 'makeup',
  input: makeupSfxDesignerInputSchema,
  schema: z.array(makeupDesignSchema).min(1),
  offline: designMakeup,
  findings: (designs, { people, scenes }) => [
    ...eachOnce(
      designs.map(({ character }) => character),
      people.map(({ name }) => name),
      'make-up design',
    ),
    ...designs.map(({ character, effects }) => ({
      fault: effects.some(({ scene_number }) => !scenes.some((scene) => scene.scene_number === scene_number)),
      costs: 10,
      say: `${character} is made up for a scene that does not exist`,
    })),
  ],
  example: {
    people: exampleProfiles.map(personOf),
    design_sheets: exampleProfiles.map(({ name }) => ({ character: name, face: 'Cropped grey hair.' })),
    scenes: exampleScenes.map(outlineOf),
  },
});
