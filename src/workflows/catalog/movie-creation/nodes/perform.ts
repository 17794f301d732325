import type { AgentSpec } from '#agents';
import { TASK_SKIPPED, type TaskHelp, type WorkflowRun } from '../../../define-workflow.js';
import { orderFor, type Made, type RevisionOrder } from '../ledger.js';
import type { Movie, MovieState, MovieUpdate } from '../movie-creation.state.js';

export interface Work<I, O> {
  readonly agent: AgentSpec<I, O>;
  readonly state: MovieState;
  readonly item?: string;
  readonly input: NoInfer<I>;
  /** The work whose results the input was made of. */
  readonly from: readonly (Made<unknown> | null | undefined)[];
  /** Where it is not the one that was ordered under the name of state and item. */
  readonly version?: RevisionOrder;
  readonly help?: TaskHelp;
}

/**
 * Has a piece of work done in the version that is wanted. A failure of the agent becomes the
 * failure of the workflow, unless a person has decided to do without it.
 */
export async function perform<I, O>(
  movie: Movie,
  run: WorkflowRun,
  { agent, state, item, input, from, version, help }: Work<I, O>,
  keep: (made: Made<O>) => MovieUpdate,
): Promise<MovieUpdate> {
  const { revision, feedback } = version ?? orderFor(movie.orders, state, item);
  const dependsOn = [...new Set(from.flatMap((made) => (made ? [made.taskId] : [])))];
  const request = { agent, input, state, revision, feedback, dependsOn, ...(help ? { help } : {}) };
  const result = await run.perform(item === undefined ? request : { ...request, item });
  if (!result.ok) {
    const isLeftOut = result.failure.type === TASK_SKIPPED && item !== undefined;
    return isLeftOut ? { left_out: { [item]: { revision } } } : { failure: result.failure };
  }
  return keep({ taskId: result.taskId, revision, output: result.output, quality: result.quality });
}

/** For a node that was reached before what it needs was made; the graph's edges make it impossible. */
export function missing(what: string): MovieUpdate {
  return { failure: { type: 'PRODUCTION_INCOMPLETE', message: `${what} is missing, so the production cannot go on` } };
}
