import { characterCreator } from '#agents/catalog';
import type { Movie } from '../movie-creation.state.js';
import { briefOf, scenesOf } from '../selectors.js';
import { missing, perform } from './perform.js';
import { waveNode } from './wave-node.js';

const state = 'character_creation';

/** The creator stops where nothing is known of somebody: feedback may say it. */
const LACKING_GUIDANCE = { point: 'lacking_guidance', skippable: false };

/** What the story says of somebody. */
function knownOf(movie: Movie, name: string) {
  return {
    character: briefOf(movie)?.cast.find((each) => each.name === name) ?? { name },
    scenes: scenesOf(movie)
      .filter((scene) => [...scene.primary_characters, ...scene.secondary_characters].includes(name))
      .map(({ scene_number, scene_title, goal }) => ({ scene_number, scene_title, goal })),
  };
}

/** One of the people in the scenes gets a profile. */
export const createCharacter = waveNode((movie, name, run) => {
  const concept_brief = briefOf(movie);
  if (!concept_brief) return missing('The concept');
  const input = {
    scene_list: scenesOf(movie),
    concept_brief,
    project_id: run.project.projectId,
    focus_character: name,
  };
  const from = [movie.concept, movie.breakdown];
  return perform(
    movie,
    run,
    {
      agent: characterCreator,
      state,
      item: name,
      input,
      from,
      help: { ...LACKING_GUIDANCE, material: knownOf(movie, name) },
    },
    (made) => ({
      characters: { [name]: made },
    }),
  );
});
