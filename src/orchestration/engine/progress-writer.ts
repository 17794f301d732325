import type { ScriptCall } from '#platform/redis/script-call.js';
import { failedData, type Claim, type Words, type WorkflowEventTold, type WorkflowState } from '#workflows';
import type { EncodedCheckpoint } from '../checkpoint/checkpoint.codec.js';
import type { Ending } from '../checkpoint/checkpoint-calls.js';
import type { AnyDefinition } from './any-definition.js';
import { DeliverablesMissing } from './engine.errors.js';
import { positionOf, progressPercent } from './progress.js';
import type { SessionParts } from './session-parts.js';

/** Reads from each checkpoint what it says of the workflow, and writes both in one call. */
export class ProgressWriter {
  /** Whether the last checkpoint has been written. */
  ended = false;
  private completed: readonly string[];
  private shown: number;

  constructor(
    private readonly claim: Claim,
    private readonly definition: AnyDefinition,
    private readonly parts: SessionParts,
  ) {
    this.completed = claim.workflow.completedStates;
    this.shown = claim.workflow.progress;
  }

  /** @param done tasks done, by state */
  percent(state: WorkflowState, done: ReadonlyMap<string, ReadonlySet<string>>): number {
    const { states } = this.definition;
    const { currentState, completedStates } = positionOf(this.definition, withDefaults(state));
    const expected = this.definition.expectedTasks(currentState, state as never);
    return progressPercent(states.length, completedStates.length, done.get(currentState)?.size ?? 0, expected);
  }

  write(
    encoded: EncodedCheckpoint,
    values: WorkflowState,
    done: ReadonlyMap<string, ReadonlySet<string>>,
    published: ReadonlySet<string>,
  ): ScriptCall<Words> {
    const state = withDefaults(values);
    const { currentState, completedStates } = positionOf(this.definition, state);
    const fresh = completedStates.filter((name) => !this.completed.includes(name));
    this.completed = completedStates;
    // A graph may take a step or two from its last word to its end; it ends once.
    const ending = this.ended ? undefined : this.endingOf(state, published);
    this.ended ||= ending !== undefined;
    const percent = ending?.status === 'completed' ? 100 : this.percent(values, done);
    const events: WorkflowEventTold[] = [
      ...fresh.map((name) => ({ type: 'workflow.state_completed', data: { state: name } }) as const),
      ...(fresh.length > 0 && !this.ended
        ? [{ type: 'workflow.state_entered', data: { state: currentState } } as const]
        : []),
      ...(percent > this.shown ? [{ type: 'workflow.progress', data: { progress_percentage: percent } } as const] : []),
    ];
    this.shown = Math.max(this.shown, percent);
    const stateResults = fresh.map((name) => ({
      state: name,
      results: this.definition.results(name, values as never),
    }));
    const progress = { currentState, completedStates, percent, stateResults, events, ending };
    return this.parts.checkpoints.progress(this.claim, encoded, progress, this.parts.clock.now());
  }

  private endingOf(state: WorkflowState, published: ReadonlySet<string>): Ending | undefined {
    const { failure, outcome } = state;
    if (failure) {
      return { status: 'failed', failure, data: failedData(failure) };
    }
    if (outcome?.status === 'cancelled') return { status: 'cancelled', data: { reason: outcome.reason } };
    if (outcome?.status !== 'completed') return undefined;
    const missing = this.definition.deliverables.filter((name) => !published.has(name));
    if (missing.length === 0) return { status: 'completed', data: { deliverables: [...published].sort() } };
    const { code, message } = new DeliverablesMissing(missing);
    const lacking = { type: code, message };
    return { status: 'failed', failure: lacking, data: failedData(lacking) };
  }
}

/** The first checkpoints of a run lack the channels that nobody has written yet. */
function withDefaults(state: Partial<WorkflowState>): WorkflowState {
  return {
    completed_states: state.completed_states ?? [],
    failure: state.failure ?? null,
    outcome: state.outcome ?? null,
  };
}
