import { defineWorkflow } from '../../define-workflow.js';
import { DESKS } from './crew/desks.js';
import { SUPERVISORS } from './crew/supervisors.js';
import { DELIVERABLES } from './deliverables/render-deliverables.js';
import { orderFor } from './ledger.js';
import { movieCreationGraph } from './movie-creation.graph.js';
import { resultsOf } from './movie-creation.results.js';
import { MOVIE_STATES, wholeMovie, type Movie, type MovieState } from './movie-creation.state.js';
import { STAGES } from './stages.js';

/** How many pieces a state makes beside its crew, before its own material says so: a story of four scenes and three people. */
const USUAL_PIECES: Readonly<Record<MovieState, number>> = {
  concept_development: 3,
  character_creation: 3,
  scene_planning: 1,
  media_generation: 14,
  post_production: 2,
  final_assembly: 2,
};

/** From a premise to a production book, a screenplay and subtitles, with a person's word on the story. */
export const movieCreation = defineWorkflow<'movie_creation', Partial<Movie>>({
  type: 'movie_creation',
  version: 3,
  title: 'Movie creation',
  states: MOVIE_STATES,
  deliverables: DELIVERABLES,
  asksForHelp: true,
  expectedTasks: (stateName, values) => (isMovieState(stateName) ? expectedTasks(stateName, wholeMovie(values)) : 1),
  results: (stateName, values) => (isMovieState(stateName) ? resultsOf(stateName, wholeMovie(values)) : {}),
  graph: movieCreationGraph,
});

/** Every piece once, and once more for each revision ordered; the crew works once, and again whenever the state begins again. */
function expectedTasks(state: MovieState, movie: Movie): number {
  const pieces = STAGES[state].pieces(movie);
  if (pieces.length === 0) return USUAL_PIECES[state] + crewTasks(state, movie);
  const versions = pieces.reduce((sum, { item }) => sum + 1 + orderFor(movie.orders, state, item).revision, 0);
  return (state === 'final_assembly' ? versions + 1 : versions) + crewTasks(state, movie);
}

function crewTasks(state: MovieState, { gates, decisions }: Movie): number {
  const ordered = gates.filter((gate) => gate.state === state && gate.verdict === 'revise').length;
  const asked = decisions.filter((decision) => decision.state === state && decision.choice === 'revise').length;
  return (DESKS[state].length + SUPERVISORS) * (1 + ordered + asked);
}

function isMovieState(stateName: string): stateName is MovieState {
  return MOVIE_STATES.some((state) => state === stateName);
}
