import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleBrief } from '../../material/example-story.js';
import { styleGuideSchema } from '../../material/index.js';
import { conceptArtistInputSchema } from './concept-artist.contract.js';
import { designStyle } from './concept-artist.offline.js';

/** Decides what everything that is seen has in common. */
export const conceptArtist = defineDeskAgent({
  capability: 'concept_artist',
  title: 'Concept Artist',
  department: 'Visual',
  agentType: 'visual',
  document: 'style_guide',
  input: conceptArtistInputSchema,
  schema: styleGuideSchema,
  offline: designStyle,
  findings: ({ look, palette, boards }, { wanted_look }) => [
    { fault: new Set(palette.map(({ hex }) => hex)).size < palette.length, costs: 15, say: 'A colour is named twice' },
    {
      fault: wanted_look !== undefined && !look.includes(wanted_look),
      costs: 20,
      say: `The look is not the one that was asked for: ${wanted_look ?? ''}`,
    },
    {
      fault: new Set(boards.map(({ board }) => board)).size < boards.length,
      costs: 10,
      say: 'Two boards show the same',
    },
  ],
  example: {
    concept_brief: exampleBrief,
    world_guide: {
      setting: 'the lighthouse',
      geography: exampleBrief.world.places.map(({ name }) => ({
        place: name,
        lies: 'one turn away, and out of hearing',
        at_its_best: 'late, with one light on',
      })),
    },
  },
});
