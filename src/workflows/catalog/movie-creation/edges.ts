import { END, Send } from '@langchain/langgraph';
import type { Movie, MovieState } from './movie-creation.state.js';

/** Names of nodes, and one `Send` for each item of a wave. */
export type Next = string | readonly (string | Send)[];
export type Route = (movie: Movie) => Next;

/** Every conditional edge goes through here: a workflow that has failed or ended goes nowhere but to its end. */
export function unlessOver(route: Route): Route {
  return (movie) => ((movie.failure ?? movie.outcome) ? END : route(movie));
}

/** One `Send` per item; with nothing to do, the nodes that come after the wave. */
export function wave(nodeName: string, items: readonly string[], otherwise: Next): Next {
  return items.length === 0 ? otherwise : sends(nodeName, items);
}

/** A Send carries a name and no document: it is persisted for every task. */
export function sends(nodeName: string, items: readonly string[]): Send[] {
  return items.map((item) => new Send(nodeName, { item }));
}

export interface Ways {
  /** Where the state begins, and begins again for a revision. */
  readonly again: Route;
  readonly forward: Route;
  /** To the node that asks a person. */
  readonly review: Route;
}

/** From a gate, by what it found last. */
export function afterGate(state: MovieState, { again, forward, review }: Ways): Route {
  return unlessOver((movie) => {
    const verdict = movie.gates.findLast((gate) => gate.state === state)?.verdict;
    return verdict === 'pass' ? forward(movie) : verdict === 'revise' ? again(movie) : review(movie);
  });
}

/** From a review, by what was decided last. A rejection has ended the workflow already. */
export function afterReview(
  state: MovieState,
  { enter, forward }: Pick<Ways, 'forward'> & { readonly enter: (state: MovieState, movie: Movie) => Next },
): Route {
  return unlessOver((movie) => {
    const decision = movie.decisions.findLast((each) => each.state === state);
    return decision?.choice === 'revise' ? enter(decision.begins_in ?? state, movie) : forward(movie);
  });
}
