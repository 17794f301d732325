import type { MovieState } from '../movie-creation.state.js';
import { characterDesks } from './character-creation.desks.js';
import { conceptDesks } from './concept-development.desks.js';
import type { Desk } from './desk.js';
import { finalDesks } from './final-assembly.desks.js';
import { mediaDesks } from './media-generation.desks.js';
import { postDesks } from './post-production.desks.js';
import { planningDesks } from './scene-planning.desks.js';

/** The crew of every state beside those who work item by item. One line staffs a desk; the graph says when it works. */
export const DESKS: Readonly<Record<MovieState, readonly Desk[]>> = {
  concept_development: conceptDesks,
  character_creation: characterDesks,
  scene_planning: planningDesks,
  media_generation: mediaDesks,
  post_production: postDesks,
  final_assembly: finalDesks,
};
