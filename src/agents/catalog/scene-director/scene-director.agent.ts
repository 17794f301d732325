import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleFrames, exampleScenes } from '../../material/example-story.js';
import { outlineOf, stagingSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { sceneDirectorInputSchema } from './scene-director.contract.js';
import { stage } from './scene-director.offline.js';

/** Says who stands where, and what moves them. */
export const sceneDirector = defineDeskAgent({
  capability: 'scene_director',
  title: 'Scene Director',
  department: 'Planning',
  agentType: 'visual',
  document: 'staging',
  input: sceneDirectorInputSchema,
  schema: z.array(stagingSchema).min(1),
  offline: stage,
  findings: (staging, { scenes }) => [
    ...eachOnce(
      staging.map(({ scene_number }) => scene_number),
      scenes.map(({ scene_number }) => scene_number),
      'staging',
    ),
    ...scenes.flatMap(({ scene_number, primary_characters }) => {
      const blocked = staging
        .find((each) => each.scene_number === scene_number)
        ?.blocking.map(({ character }) => character);
      return primary_characters
        .filter((name) => blocked?.includes(name) !== true)
        .map((name) => ({
          fault: true,
          costs: 8,
          say: `Nobody has told ${name} where to stand in scene ${String(scene_number)}`,
        }));
    }),
  ],
  example: {
    scenes: exampleScenes.map(outlineOf),
    frames: exampleFrames.map(({ scene_number, characters_present, duration_seconds }) => ({
      scene_number,
      characters_present,
      duration_seconds,
    })),
    arc_map: [{ character: 'Irena Volkov', steps: [{ scene_number: 1, stands: 'the comfort of a familiar noise' }] }],
    environments: [{ location: 'the lamp room', surface: 'worn stone' }],
  },
});
