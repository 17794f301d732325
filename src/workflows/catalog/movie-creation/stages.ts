import type { Next } from './edges.js';
import { sends, wave } from './edges.js';
import { itemsDue } from './ledger.js';
import type { Movie, MovieState } from './movie-creation.state.js';
import type { GateOptions } from './nodes/quality-gate.node.js';
import { assessCharacterCreation } from './quality/character-creation.quality.js';
import { assessConceptDevelopment } from './quality/concept-development.quality.js';
import { assessFinalAssembly } from './quality/final-assembly.quality.js';
import { assessMediaGeneration } from './quality/media-generation.quality.js';
import { assessPostProduction } from './quality/post-production.quality.js';
import { assessScenePlanning } from './quality/scene-planning.quality.js';
import { withCrew } from './quality/crew.quality.js';
import { castOf, framesOf, picturesOf, reelIds, sceneIds } from './selectors.js';

/** How a state is entered, judged and counted. */
export interface Stage extends GateOptions {
  /** Where its work begins, and begins again for a revision. */
  enter(movie: Movie): Next;
  /** What it makes: the items of its waves, or one entry for each agent of a chain. */
  pieces(movie: Movie): readonly { readonly item?: string }[];
}

/** Who prepares the scenes before anybody draws them. */
export const BEFORE_STORYBOARD = ['dialogue_writer', 'environment_designer', 'props_master', 'location_scout'];

/** Who says how the frames are to be made, before anybody makes one. */
export const BEFORE_PICTURES = [
  'lighting_designer',
  'camera_operator',
  'animation_director',
  'voice_library_manager',
  'voice_director',
];
/** Who works beside the pictures, and beside the segments. */
export const BESIDE_PICTURES = ['dialogue_delivery', 'motion_capture'];
export const BESIDE_FILMING = ['voice_matching', 'facial_animation'];

/** Where a state goes on when nothing of its wave is due. */
export const AFTER_CHARACTERS = ['character_designer', 'voice_creator', 'casting_director', 'character_arc_manager'];
export const AFTER_FILMING = ['vfx_supervisor', 'asset_manager'];
export const BESIDE_REELS = ['compositor'];
export const AFTER_REELS = ['music_composer', 'sound_designer', 'foley_artist', 'color_grader', 'version_control'];

/** Who gets the film ready to leave the house before it is examined. */
export const BEFORE_EXAMINATION = ['subtitle_caption', 'legal_compliance', 'marketing_asset', 'cost_optimizer'];

/** A chain of agents that are all ordered again together. */
function chain(length: number) {
  return (): { item?: string }[] => Array.from({ length }, () => ({}));
}

const items = (ids: readonly string[]) => ids.map((item) => ({ item }));

export const STAGES: Readonly<Record<MovieState, Stage>> = {
  concept_development: {
    state: 'concept_development',
    assess: withCrew('concept_development', assessConceptDevelopment),
    completes: false,
    enter: () => 'create_concept',
    pieces: chain(3),
  },
  character_creation: {
    state: 'character_creation',
    assess: withCrew('character_creation', assessCharacterCreation),
    completes: true,
    enter: (movie) => {
      const due = itemsDue('character_creation', castOf(movie), movie.characters, movie.orders);
      return wave('create_character', due, AFTER_CHARACTERS);
    },
    pieces: (movie) => items(castOf(movie)),
  },
  scene_planning: {
    state: 'scene_planning',
    assess: withCrew('scene_planning', assessScenePlanning),
    completes: true,
    enter: () => BEFORE_STORYBOARD,
    pieces: chain(1),
  },
  media_generation: {
    state: 'media_generation',
    assess: withCrew('media_generation', assessMediaGeneration),
    completes: true,
    enter: () => BEFORE_PICTURES,
    pieces: (movie) => items([...framesOf(movie).map(({ frame_id }) => frame_id), ...sceneIds(movie)]),
  },
  post_production: {
    state: 'post_production',
    assess: withCrew('post_production', assessPostProduction),
    completes: true,
    enter: (movie) => {
      const due = itemsDue('post_production', reelIds(movie), movie.reels, movie.orders);
      return [...sends('cut_reel', due), ...BESIDE_REELS];
    },
    pieces: (movie) => items(reelIds(movie)),
  },
  final_assembly: {
    state: 'final_assembly',
    assess: withCrew('final_assembly', assessFinalAssembly),
    completes: false,
    enter: () => BEFORE_EXAMINATION,
    pieces: chain(1),
  },
};

/** The frames to render once the farm has shared them out, and the work that is done meanwhile. */
export function renderFrames(movie: Movie): Next {
  const frames = framesOf(movie).map(({ frame_id }) => frame_id);
  const due = itemsDue('media_generation', frames, movie.pictures, movie.orders);
  return [...sends('render_frame', due), ...BESIDE_PICTURES];
}

/** The scenes to film once the pictures are there; a scene without a single picture cannot be filmed. */
export function filmScenes(movie: Movie): Next {
  const pictured = new Set(picturesOf(movie).map(({ frame_id }) => frame_id.replace(/_SHOT_\d+$/, '')));
  const scenes = sceneIds(movie).filter((sceneId) => pictured.has(sceneId));
  const due = itemsDue('media_generation', scenes, movie.takes, movie.orders);
  return [...sends('film_scene', due), ...BESIDE_FILMING];
}
