import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleScenes } from '../../material/example-story.js';
import { foleyTrackSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { foleyArtistInputSchema } from './foley-artist.contract.js';
import { performFoley } from './foley-artist.offline.js';

/** Lets one hear the people: steps, clothes, things put down. */
export const foleyArtist = defineDeskAgent({
  capability: 'foley_artist',
  title: 'Foley Artist',
  department: 'Audio',
  agentType: 'production',
  document: 'foley',
  input: foleyArtistInputSchema,
  schema: z.array(foleyTrackSchema).min(1),
  offline: performFoley,
  findings: (tracks, { scenes }) => [
    ...eachOnce(
      tracks.map(({ scene_number }) => scene_number),
      scenes.map(({ scene_number }) => scene_number),
      'foley track',
    ),
    ...tracks.map(({ scene_number, cues }) => ({
      fault: cues.some(({ at_seconds }, at) => at_seconds < (cues[at - 1]?.at_seconds ?? 0)),
      costs: 8,
      say: `The foley of scene ${String(scene_number)} is not in order`,
    })),
  ],
  example: {
    scenes: exampleScenes.map(({ scene_number, location, primary_characters }, at) => ({
      scene_number,
      location,
      primary_characters,
      from: at * 10,
      to: at * 10 + 10,
    })),
    environments: [{ location: 'the lamp room', surface: 'worn stone, damp in the joints' }],
    wardrobe: [],
    props: [{ prop: 'the small box', scenes: [1, 2, 3], condition: 'The same in every scene.' }],
  },
});
