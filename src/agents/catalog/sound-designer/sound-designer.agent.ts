import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleScenes } from '../../material/example-story.js';
import { soundTrackSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { soundDesignerInputSchema } from './sound-designer.contract.js';
import { designSound } from './sound-designer.offline.js';

/** Lets one hear where one is. */
export const soundDesigner = defineDeskAgent({
  capability: 'sound_designer',
  title: 'Sound Designer',
  department: 'Audio',
  agentType: 'production',
  document: 'sound_effects',
  input: soundDesignerInputSchema,
  schema: z.array(soundTrackSchema).min(1),
  offline: designSound,
  findings: (tracks, { scenes }) => [
    ...eachOnce(
      tracks.map(({ scene_number }) => scene_number),
      scenes.map(({ scene_number }) => scene_number),
      'sound track',
    ),
    ...tracks.flatMap(({ scene_number, effects }) => {
      const scene = scenes.find((each) => each.scene_number === scene_number);
      return effects
        .filter(({ at_seconds }) => scene !== undefined && (at_seconds < scene.from || at_seconds > scene.to))
        .map(({ sound }) => ({
          fault: true,
          costs: 8,
          say: `“${sound}” is heard outside scene ${String(scene_number)}`,
        }));
    }),
  ],
  example: {
    scenes: exampleScenes.map(({ scene_number, location, beats }, at) => ({
      scene_number,
      location,
      beats,
      from: at * 10,
      to: at * 10 + 10,
    })),
    location_references: [{ location: 'the lamp room', sound: 'surf at three distances' }],
  },
});
