import type { ModelUsage } from '#integrations';
import type { AgentSpec, Quality, RevisionRequest } from './define-agent.js';
import type { RemoteArtifact } from './domain/remote-artifact.js';

/** The place of an attempt among all others. */
export interface AttemptPlace {
  readonly workflowId: string;
  readonly projectId: string;
  readonly taskId: string;
  readonly attempt: number;
  /** Of the claim under which the agent is called. */
  readonly epoch: string;
  /** The workflow's state that wants the work. */
  readonly state: string;
  /** When nobody wants the answer any more. */
  readonly deadline: Date;
}

/** An attempt that an agent elsewhere has already been given. */
export interface EarlierCall {
  /** What the agent answered when it accepted the work; absent when it did not answer. */
  readonly receipt?: string | undefined;
  /** What the agent has reported by itself since. */
  readonly report?: unknown;
}

/** One attempt at a piece of work. */
export interface AgentCall {
  readonly spec: AgentSpec;
  /** Who has been chosen to do it. */
  readonly agentId: string;
  readonly input: unknown;
  readonly place: AttemptPlace;
  /** There when the agent is to be asked after the work, and not told to do it. */
  readonly earlier?: EarlierCall | undefined;
  /** `<workflow id>/<task id>:<attempt>`: the same after a crash, another one for a deliberate new attempt. */
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
  /** How long to wait before it at least, ms, where whoever failed us has said so: a rate limit's `Retry-After`. */
  readonly retryAfterMs?: number | undefined;
}

/** What the attempt has used up. */
interface Used {
  /** The sum over all its thoughts; absent when a language model was not asked, or has not counted. */
  readonly usage?: ModelUsage;
}

/** What became of an attempt that is over. */
export type AttemptEnd =
  | ({
      readonly kind: 'completed';
      readonly output: unknown;
      readonly quality: Quality;
      /** What an agent elsewhere has put somewhere itself. */
      readonly artifacts?: readonly RemoteArtifact[];
    } & Used)
  | ({ readonly kind: 'failed'; readonly failure: AttemptFailure } & Used);

export type AgentOutcome =
  | AttemptEnd
  /** The agent works on it, and is asked again later. */
  | { readonly kind: 'accepted'; readonly receipt?: string | undefined; readonly pollAfterMs: number }
  /** The agent was told, then came silence: it is asked before anything is repeated. */
  | { readonly kind: 'unknown'; readonly message: string };

/** What is known of work that is to be called off. */
export interface Withdrawal {
  readonly agentId: string;
  readonly capability: string;
  readonly place: Pick<AttemptPlace, 'workflowId' | 'taskId' | 'attempt'>;
  readonly receipt?: string | undefined;
}

/** The key under which an agent knows an attempt. */
export function idempotencyKeyOf({ workflowId, taskId, attempt }: Withdrawal['place']): string {
  return `${workflowId}/${taskId}:${String(attempt)}`;
}

/** Has an agent do its work. Failures are outcomes, a missed deadline too; otherwise it throws the reason of an abort. */
export abstract class AgentRunner {
  abstract run(call: AgentCall): Promise<AgentOutcome>;

  /**
   * Tells an agent that nobody wants the work any more; to tell it twice does no harm.
   * @returns whether there is nothing more to tell
   */
  withdraw(_call: Withdrawal): Promise<boolean> {
    return Promise.resolve(true);
  }
}
