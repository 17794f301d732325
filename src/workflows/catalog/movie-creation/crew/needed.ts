import type { ConceptBrief, StoryArc } from '#agents';
import type { Movie } from '../movie-creation.state.js';
import { arcOf, briefOf } from '../selectors.js';
import { MaterialMissing } from './documents.js';

/** What nearly everybody works from, and nobody begins without. */

export function theBrief(movie: Movie): ConceptBrief {
  return briefOf(movie) ?? lacking('The concept');
}

export function theArc(movie: Movie): StoryArc {
  return arcOf(movie) ?? lacking('The story arc');
}

/** The thing that returns, as it is spoken of: `the small box`. */
export function theMotif(movie: Movie): string {
  return `the ${nounIn(theBrief(movie).world.motif)}`;
}

/** `a small box with no lid` -> `small box`. */
function nounIn(thing: string): string {
  return thing.replace(/^(?:an?|the|his|her|their|its) /i, '').replace(/ (?:with|that|which|who|from|in|on)\b.*$/, '');
}

function lacking(what: string): never {
  throw new MaterialMissing(what);
}
