import type { Movie, MovieState } from '../movie-creation.state.js';
import { DESKS } from './desks.js';
import type { DocumentName } from './documents.js';
import { named, OWN_WORK, type NamedWork } from './own-work.js';

/** What a state has made so far: first what the film itself is made of, then the crew's documents. */
export function workOf(movie: Movie, state: MovieState): NamedWork[] {
  return [...OWN_WORK[state](movie), ...crewWork(movie, state)];
}

/** The crew's documents alone. */
export function crewWork(movie: Movie, state: MovieState): (NamedWork & { readonly document: DocumentName })[] {
  return DESKS[state].flatMap(({ document }) =>
    named(`The ${document.replaceAll('_', ' ')}`, movie[document]).map((work) => ({ ...work, document })),
  );
}
