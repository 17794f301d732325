import type { ModelUsage } from '#integrations';
import type { AgentSpec, Quality, RevisionRequest } from './define-agent.js';

/** One attempt at a piece of work. */
export interface AgentCall {
  readonly spec: AgentSpec;
  readonly input: unknown;
  /** `<task id>:<attempt>`: the same after a crash, another one for a deliberate new attempt. */
  readonly idempotencyKey: string;
  /** Derived from the workflow's seed and the logical task id. */
  readonly seed: string;
  readonly revision: RevisionRequest;
  /** Aborted with `AttemptTimedOut` at the deadline, with another reason when nobody wants the answer any more. */
  readonly signal: AbortSignal;
}

/** Why an attempt brought nothing. */
export interface AttemptFailure {
  /** UPPER_SNAKE. */
  readonly type: string;
  readonly message: string;
  /** Whether another attempt may do better. */
  readonly retryable: boolean;
  /** How long to wait before it at least, ms, where whoever failed us has said so: a rate limit's `Retry-After`. */
  readonly retryAfterMs?: number;
}

/** What the attempt has used up. */
interface Used {
  /** The sum over all its thoughts; absent when a language model was not asked, or has not counted. */
  readonly usage?: ModelUsage;
}

export type AgentOutcome =
  | ({ readonly kind: 'completed'; readonly output: unknown; readonly quality: Quality } & Used)
  | ({ readonly kind: 'failed'; readonly failure: AttemptFailure } & Used);

/** Has an agent do its work. Failures are outcomes, a missed deadline too; otherwise it throws the reason of an abort. */
export abstract class AgentRunner {
  abstract run(call: AgentCall): Promise<AgentOutcome>;
}
