import type { AgentSpec, Quality, RevisionRequest } from './define-agent.js';

/** One attempt at a piece of work. */
export interface AgentCall {
  readonly spec: AgentSpec;
  /** Who has been chosen to do it. */
  readonly agentId: string;
  readonly input: unknown;
  /** `<task id>:<attempt>`: the same after a crash, another one for a deliberate new attempt. */
  readonly idempotencyKey: string;
  /** Derived from the workflow's seed and the logical task id. */
  readonly seed: string;
  readonly revision: RevisionRequest;
  /** Aborted with `AttemptTimedOut` at the deadline, with another reason when nobody wants the answer any more. */
  readonly signal: AbortSignal;
}

/**
 * What kind of trouble it is, which decides what happens next: `transient` and `timeout` are tried again later,
 * `rate_limited` when the agent says, `broken_connection` elsewhere at once, `bad_output` by another attempt, `permanent` never.
 */
export type FailureClass = 'transient' | 'permanent' | 'rate_limited' | 'timeout' | 'bad_output' | 'broken_connection';

/** Why an attempt brought nothing. */
export interface AttemptFailure {
  readonly class: FailureClass;
  /** UPPER_SNAKE. */
  readonly type: string;
  readonly message: string;
  /** Whether another attempt may do better. */
  readonly retryable: boolean;
  /** When the agent asks to be left alone until then. */
  readonly retryAfterMs?: number | undefined;
}

export type AgentOutcome =
  | { readonly kind: 'completed'; readonly output: unknown; readonly quality: Quality }
  | { readonly kind: 'failed'; readonly failure: AttemptFailure };

/** Has an agent do its work. Failures are outcomes, a missed deadline too; otherwise it throws the reason of an abort. */
export abstract class AgentRunner {
  abstract run(call: AgentCall): Promise<AgentOutcome>;
}
