import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleProfiles, exampleScenes } from '../../material/example-story.js';
import { outlineOf, personOf, wardrobeEntrySchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { costumeDesignerInputSchema } from './costume-designer.contract.js';
import { dress } from './costume-designer.offline.js';

/** Dresses everybody for every scene they are in. */
export const costumeDesigner = defineDeskAgent({
  capability: 'costume_designer',
  title: 'Costume Designer',
  department: 'Visual',
  agentType: 'character',
  document: 'wardrobe',
  input: costumeDesignerInputSchema,
  schema: z.array(wardrobeEntrySchema).min(1),
  offline: dress,
  findings: (wardrobe, { people, scenes }) => {
    const undressed = people.flatMap(({ name }) => {
      const dressed = new Set(
        wardrobe.find(({ character }) => character === name)?.costumes.flatMap((costume) => costume.scenes),
      );
      return scenes
        .filter(
          ({ scene_number, primary_characters }) => primary_characters.includes(name) && !dressed.has(scene_number),
        )
        .map(({ scene_number }) => `${name} has nothing to wear in scene ${String(scene_number)}`);
    });
    return [
      ...eachOnce(
        wardrobe.map(({ character }) => character),
        people.map(({ name }) => name),
        'wardrobe',
      ),
      ...undressed.map((say) => ({ fault: true, costs: 8, say })),
    ];
  },
  example: {
    people: exampleProfiles.map(personOf),
    design_sheets: exampleProfiles.map(({ name }) => ({ character: name, colours: ['bone'] })),
    scenes: exampleScenes.map(outlineOf),
    style_guide: { materials: ['damp plaster', 'tarnished brass'] },
  },
});
