import type { Next } from './edges.js';
import { wave } from './edges.js';
import { itemsDue } from './ledger.js';
import type { Movie, MovieState } from './movie-creation.state.js';
import type { GateOptions } from './nodes/quality-gate.node.js';
import { assessCharacterCreation } from './quality/character-creation.quality.js';
import { assessConceptDevelopment } from './quality/concept-development.quality.js';
import { assessFinalAssembly } from './quality/final-assembly.quality.js';
import { assessMediaGeneration } from './quality/media-generation.quality.js';
import { assessPostProduction } from './quality/post-production.quality.js';
import { assessScenePlanning } from './quality/scene-planning.quality.js';
import { castOf, framesOf, picturesOf, reelIds, sceneIds } from './selectors.js';

/** How a state is entered, judged and counted. */
export interface Stage extends GateOptions {
  /** Where its work begins, and begins again for a revision. */
  enter(movie: Movie): Next;
  /** What it makes: the items of its waves, or one entry for each agent of a chain. */
  pieces(movie: Movie): readonly { readonly item?: string }[];
}

/** A chain of agents that are all ordered again together. */
function chain(length: number) {
  return (): { item?: string }[] => Array.from({ length }, () => ({}));
}

const items = (ids: readonly string[]) => ids.map((item) => ({ item }));

export const STAGES: Readonly<Record<MovieState, Stage>> = {
  concept_development: {
    state: 'concept_development',
    assess: assessConceptDevelopment,
    completes: false,
    enter: () => 'create_concept',
    pieces: chain(3),
  },
  character_creation: {
    state: 'character_creation',
    assess: assessCharacterCreation,
    completes: true,
    enter: (movie) => {
      const due = itemsDue('character_creation', castOf(movie), movie.characters, movie.orders);
      return wave('create_character', due, 'character_creation_gate');
    },
    pieces: (movie) => items(castOf(movie)),
  },
  scene_planning: {
    state: 'scene_planning',
    assess: assessScenePlanning,
    completes: true,
    enter: () => 'draw_storyboard',
    pieces: chain(1),
  },
  media_generation: {
    state: 'media_generation',
    assess: assessMediaGeneration,
    completes: true,
    enter: (movie) => {
      const frames = framesOf(movie).map(({ frame_id }) => frame_id);
      return wave('render_frame', itemsDue('media_generation', frames, movie.pictures, movie.orders), 'pictures_ready');
    },
    pieces: (movie) => items([...framesOf(movie).map(({ frame_id }) => frame_id), ...sceneIds(movie)]),
  },
  post_production: {
    state: 'post_production',
    assess: assessPostProduction,
    completes: true,
    enter: (movie) => {
      const due = itemsDue('post_production', reelIds(movie), movie.reels, movie.orders);
      return wave('cut_reel', due, 'post_production_gate');
    },
    pieces: (movie) => items(reelIds(movie)),
  },
  final_assembly: {
    state: 'final_assembly',
    assess: assessFinalAssembly,
    completes: false,
    enter: () => 'examine_film',
    pieces: chain(1),
  },
};

/** The scenes to film once the pictures are there; a scene without a single picture cannot be filmed. */
export function filmScenes(movie: Movie): Next {
  const pictured = new Set(picturesOf(movie).map(({ frame_id }) => frame_id.replace(/_SHOT_\d+$/, '')));
  const scenes = sceneIds(movie).filter((sceneId) => pictured.has(sceneId));
  const due = itemsDue('media_generation', scenes, movie.takes, movie.orders);
  return wave('film_scene', due, 'media_generation_gate');
}
