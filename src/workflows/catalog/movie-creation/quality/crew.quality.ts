import { crewWork } from '../crew/work-of-state.js';
import type { Movie, MovieState } from '../movie-creation.state.js';
import { scoreAfter, type Assessment, type ItemAssessment } from './verdict.js';

/** Off the score for whatever the supervisors found. */
const POINTS_PER_FAULT = 5;
const POINTS_PER_REJECTION = 30;

/** The same look, with an eye on the crew: its documents count like all other work, and so does what its supervisors say. */
export function withCrew(state: MovieState, assess: (movie: Movie) => Assessment): (movie: Movie) => Assessment {
  return (movie) => {
    const found = assess(movie);
    const crew = crewWork(movie, state).map(({ document, made }): ItemAssessment => ({
      item: document,
      score: made.quality.score,
      notes: made.quality.issues,
    }));
    const faults = faultsIn(movie, state);
    const rejected = movie.verdict[state]?.output.verdict.verdict === 'reject';
    const score = Math.min(found.score, ...crew.map((item) => item.score));
    return {
      ...found,
      score: scoreAfter(score, POINTS_PER_FAULT * faults.length, rejected ? POINTS_PER_REJECTION : 0),
      notes: [...found.notes, ...crew.flatMap(({ notes }) => notes), ...faults],
      ...(found.items ? { items: [...found.items, ...crew] } : {}),
    };
  };
}

/** What the supervisors found that no score of a single piece says. */
function faultsIn(movie: Movie, state: MovieState): string[] {
  const issues = movie.continuity[state]?.output.continuity.issues ?? [];
  const coverage = movie.script_coverage[state]?.output.script_coverage;
  return [
    ...issues.map(({ where, message }) => `${where}: ${message}`),
    ...(coverage?.uncovered ?? []).map((scene) => `Nothing was made for scene ${String(scene)}`),
    ...(coverage?.refrain === 'lost' ? ['The sentence that ends the film is not said'] : []),
  ];
}
