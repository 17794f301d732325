import type { Made } from '../ledger.js';
import type { Movie, MovieState } from '../movie-creation.state.js';
import { castOf, framesOf, reelIds, sceneIds } from '../selectors.js';

/** A piece of work and what it is called. */
export interface NamedWork {
  readonly piece: string;
  readonly made: Made<unknown>;
}

/** What the film itself is made of, state by state and in playing order, without the crew's documents. */
export const OWN_WORK: Readonly<Record<MovieState, (movie: Movie) => NamedWork[]>> = {
  concept_development: ({ concept, arc, breakdown }) => [
    ...named('The concept', concept),
    ...named('The arc', arc),
    ...named('The breakdown', breakdown),
  ],
  character_creation: (movie) => castOf(movie).flatMap((name) => named(name, movie.characters[name])),
  scene_planning: ({ storyboard }) => named('The storyboard', storyboard),
  media_generation: (movie) => [
    ...framesOf(movie).flatMap(({ frame_id }) => named(frame_id, movie.pictures[frame_id])),
    ...sceneIds(movie).flatMap((sceneId) => named(sceneId, movie.takes[sceneId])),
  ],
  post_production: (movie) => reelIds(movie).flatMap((reelId) => named(reelId, movie.reels[reelId])),
  final_assembly: ({ examination }) => named('The examination', examination),
};

export function named(piece: string, made: Made<unknown> | null | undefined): NamedWork[] {
  return made ? [{ piece, made }] : [];
}
