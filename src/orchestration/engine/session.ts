import type { AttemptRef, Claim, TakenAnswer, WorkflowParameters } from '#workflows';
import type { LargeResults } from '../checkpoint/large-results.js';
import type { CommandPipe } from '../persistence/command-pipe.js';
import type { AnyDefinition } from './any-definition.js';
import type { ClaimLost } from './engine.errors.js';
import type { SessionParts } from './session-parts.js';

/** A task that an agent works on now. */
export interface RunningAttempt extends AttemptRef {
  /** Ends the attempt: at its deadline, when the claim is lost, or when the task is taken away from the agent. */
  readonly stop: AbortController;
}

/** One claim of one workflow, as the steps that act under it see it. */
export interface Session {
  readonly claim: Claim;
  readonly definition: Pick<AnyDefinition, 'asksForHelp'>;
  readonly parts: SessionParts;
  readonly pipe: CommandPipe;
  readonly workflowId: string;
  readonly parameters: WorkflowParameters;
  readonly seed: string;
  readonly signal: AbortSignal;
  /** No new work is begun: the process is about to stop. */
  readonly draining: boolean;
  /** Results too large for checkpoints. */
  readonly large: LargeResults;
  /** Answers that people had given when the claim was taken, by occasion; an answer never changes. */
  readonly answers: ReadonlyMap<string, TakenAnswer>;
  /** Attempts under way, by task. */
  readonly running: Map<string, RunningAttempt>;
  /** Leaves the node: it runs again, from its first line, when there is news. */
  park(what: string): never;
  /**
   * Passes a script's reply on.
   * @throws ClaimLost when it says so, after aborting what runs
   */
  readonly mine: <W extends readonly string[]>(words: W) => W;
  /** Ends the claim and says so in an error. */
  lose(): ClaimLost;
  markDone(state: string, taskId: string): void;
  /** Progress by what is done now. */
  percent(): number;
}
