import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleScenes } from '../../material/example-story.js';
import { locationReferenceSchema, outlineOf } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { locationScoutInputSchema } from './location-scout.contract.js';
import { scout } from './location-scout.offline.js';

/** Says what to look and listen for in the world, before anything is built. */
export const locationScout = defineDeskAgent({
  capability: 'location_scout',
  title: 'Location Scout',
  department: 'Cross',
  agentType: 'visual',
  document: 'location_references',
  input: locationScoutInputSchema,
  schema: z.array(locationReferenceSchema).min(1),
  offline: scout,
  findings: (references, { scenes }) =>
    eachOnce(
      references.map(({ location }) => location),
      [...new Set(scenes.map(({ location }) => location))],
      'reference',
    ),
  example: {
    scenes: exampleScenes.map(outlineOf),
    world_guide: {
      setting: 'the lighthouse',
      geography: ['the lamp room', 'the harbour kitchen', 'the threshold'].map((place) => ({
        place,
        lies: 'one turn away',
        at_its_best: 'late, with one light on',
      })),
      sounds: ['surf at three distances', 'a halyard against a mast'],
    },
  },
});
