import { nodeForItem, type WorkflowRun } from '../../../define-workflow.js';
import { wholeMovie, type Movie, type MovieUpdate } from '../movie-creation.state.js';

/** A node of a wave: one item of the movie as of the superstep under way. */
export function waveNode(body: (movie: Movie, item: string, run: WorkflowRun) => Promise<MovieUpdate> | MovieUpdate) {
  return nodeForItem(wholeMovie, body);
}
