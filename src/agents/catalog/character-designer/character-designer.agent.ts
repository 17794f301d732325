import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleProfiles } from '../../material/example-story.js';
import { designSheetSchema, personOf } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { characterDesignerInputSchema } from './character-designer.contract.js';
import { drawSheets } from './character-designer.offline.js';

/** Draws everybody once, so that all who draw them later draw the same person. */
export const characterDesigner = defineDeskAgent({
  capability: 'character_designer',
  title: 'Character Designer',
  department: 'Character',
  agentType: 'character',
  document: 'design_sheets',
  input: characterDesignerInputSchema,
  schema: z.array(designSheetSchema).min(1),
  offline: drawSheets,
  findings: (sheets, { people }) => [
    ...eachOnce(
      sheets.map(({ character }) => character),
      people.map(({ name }) => name),
      'design sheet',
    ),
    {
      fault: new Set(sheets.map(({ silhouette }) => silhouette)).size < sheets.length,
      costs: 20,
      say: 'Two people have the same outline',
    },
  ],
  example: {
    people: exampleProfiles.map(personOf),
    style_guide: {
      look: 'underlit, with too much room above every head; patient, restrained',
      palette: [
        { name: 'bone', hex: '#d8d2c0', use: 'The ground of everything.' },
        { name: 'well black', hex: '#12161a', use: 'Shadows.' },
        { name: 'first yellow', hex: '#f5c542', use: 'The small box alone.' },
      ],
    },
  },
});
