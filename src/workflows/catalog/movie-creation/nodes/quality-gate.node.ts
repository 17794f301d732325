import { node } from '../../../define-workflow.js';
import { orderAgain } from '../ledger.js';
import type { GateResult, Movie, MovieState, MovieUpdate } from '../movie-creation.state.js';
import { itemsToMakeAgain, verdictOn, type Assessment } from '../quality/verdict.js';

export interface GateOptions {
  readonly state: MovieState;
  readonly assess: (movie: Movie) => Assessment;
  /** Whether a pass ends the state; false where something else comes after the gate. */
  readonly completes: boolean;
}

/** Looks at the work of a state: lets it pass, orders better versions, or leaves it to a person. */
export function qualityGate({
  state,
  assess,
  completes,
  mayPass = () => true,
}: GateOptions & {
  /** False where a person is asked before the state is done; looked at with this look of the gate counted. */
  readonly mayPass?: (movie: Movie) => boolean;
}) {
  return node<Movie, MovieUpdate>((movie, run) => {
    if (movie.failure) return {};
    const limits = { threshold: run.parameters.quality_threshold, maxRevisions: run.parameters.max_revisions };
    const found = assess(movie);
    const earlier = movie.gates.filter((gate) => gate.state === state);
    const verdict = verdictOn(found, earlier.filter((gate) => gate.verdict === 'revise').length, limits);
    const again = verdict === 'revise' ? piecesToMakeAgain(found, limits.threshold) : [];
    const result: GateResult = {
      state,
      round: earlier.length + 1,
      score: found.score,
      threshold: limits.threshold,
      verdict,
      notes: found.notes,
      items: again.flatMap(({ item }) => (item === undefined ? [] : [item])),
    };
    return {
      gates: [result],
      orders: orderAgain(movie.orders, state, again),
      completed_states: verdict === 'pass' && completes && mayPass(withLook(movie, result)) ? [state] : [],
    };
  });
}

function withLook(movie: Movie, look: GateResult): Movie {
  return { ...movie, gates: [...movie.gates, look] };
}

/** What to order again, each with the notes that concern it. */
export function piecesToMakeAgain(
  { notes, items }: Assessment,
  threshold: number,
  more: readonly string[] = [],
): { readonly item?: string; readonly feedback: readonly string[] }[] {
  if (!items) return [{ feedback: [...more, ...notes] }];
  return itemsToMakeAgain(items, threshold).map((found) => ({
    item: found.item,
    feedback: [...more, ...(found.notes.length > 0 ? found.notes : notes)],
  }));
}
