import type { ContinuityReport, ScriptCoverage, Verdict } from '#agents';
import { MOVIE_STATES, type Movie, type MovieState } from '../movie-creation.state.js';

/** What those who look at every state found in one. */
export interface Findings {
  readonly continuity: ContinuityReport;
  readonly script_coverage: ScriptCoverage;
  readonly verdict: Verdict;
}

/** The same of all states. */
export type Supervision = Readonly<Record<MovieState, Findings>>;

/** What the supervisors found last; undefined while a state has not been looked at. */
export function supervisionOf(movie: Movie): Supervision | undefined {
  const found = MOVIE_STATES.map((state) => [state, findingsIn(movie, state)] as const);
  return found.some(([, findings]) => findings === undefined) ? undefined : (Object.fromEntries(found) as Supervision);
}

function findingsIn(movie: Movie, state: MovieState): Findings | undefined {
  const continuity = movie.continuity[state]?.output.continuity;
  const script_coverage = movie.script_coverage[state]?.output.script_coverage;
  const verdict = movie.verdict[state]?.output.verdict;
  return continuity && script_coverage && verdict && { continuity, script_coverage, verdict };
}
