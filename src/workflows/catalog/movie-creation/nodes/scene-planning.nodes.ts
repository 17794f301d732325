import { storyboardArtist } from '#agents/catalog';
import { node } from '../../../define-workflow.js';
import { lookOf } from '../guidance.js';
import type { Movie, MovieUpdate } from '../movie-creation.state.js';
import { MAX_SCENE_SECONDS, MAX_SHOT_SECONDS, RENDER_SETTINGS } from '../production-settings.js';
import { briefOf, castOf, profilesOf, scriptOf } from '../selectors.js';
import { perform } from './perform.js';

const state = 'scene_planning';

/** The scenes become frames. */
export const drawStoryboard = node<Movie, MovieUpdate>((movie, run) => {
  const seconds = briefOf(movie)?.target_duration_seconds;
  const input = {
    scene_list: scriptOf(movie),
    character_profiles: profilesOf(movie),
    visual_constraints: {
      aspect_ratio: RENDER_SETTINGS.aspect_ratio,
      max_shot_seconds: MAX_SHOT_SECONDS,
      max_scene_seconds: MAX_SCENE_SECONDS,
      ...lookOf(run.project),
      ...(seconds === undefined ? {} : { target_duration_seconds: seconds }),
    },
  };
  const from = [movie.breakdown, movie.dialogue, ...castOf(movie).map((name) => movie.characters[name])];
  return perform(movie, run, { agent: storyboardArtist, state, input, from }, (storyboard) => ({ storyboard }));
});
