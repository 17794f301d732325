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

function lacking(what: string): never {
  throw new MaterialMissing(what);
}
