import type { Outcome } from '../../../define-workflow.js';
import type { Movie } from '../movie-creation.state.js';

/** The number of the next asking at a point, from what the state remembers. */
export function occasionOf(movie: Movie, point: string): number {
  return movie.decisions.filter((decision) => decision.point === point).length + 1;
}

export function rejected(what: string, feedback: string | undefined): Outcome {
  return { status: 'cancelled', reason: `${what} was rejected${feedback === undefined ? '' : `: ${feedback}`}` };
}
