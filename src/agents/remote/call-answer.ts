import type { AttemptFailure, FailureClass } from '../agent-runner.js';
import type { Quality } from '../define-agent.js';
import type { RemoteArtifact } from '../domain/remote-artifact.js';

/** A failure as an agent or the way to it caused it. */
export type CallFailure = AttemptFailure;

export interface Completed {
  readonly kind: 'completed';
  /** As the agent gave it: whether it has the shape its capability promises is judged by whoever knows the shape. */
  readonly output: unknown;
  /** The agent's own judgement, where it has one. */
  readonly quality?: Quality | undefined;
  /** Tokens, seconds, money: whatever the agent counts. */
  readonly usage?: Readonly<Record<string, unknown>> | undefined;
  /** What it has put somewhere itself. */
  readonly artifacts?: readonly RemoteArtifact[] | undefined;
}

export interface Accepted {
  readonly kind: 'accepted';
  /** What the agent calls the work; kept, and handed in when it is asked. */
  readonly receipt?: string | undefined;
  readonly pollAfterMs: number;
}

export interface Failed {
  readonly kind: 'failed';
  readonly failure: CallFailure;
}

/** The order was sent, then came silence: the work may be done, under way, or never begun. Ask before repeating it. */
export interface UnknownOutcome {
  readonly kind: 'unknown';
  readonly message: string;
}

/** The agent has never heard of the order: sending it does nothing twice. */
export interface Unheard {
  readonly kind: 'unheard';
}

export type ExecuteAnswer = Completed | Accepted | Failed | UnknownOutcome;
export type PollAnswer = Completed | Accepted | Failed | UnknownOutcome | Unheard;
/** `told` also when there was nothing to stop. */
export type CancelAnswer = { readonly kind: 'told' } | Failed;

export interface ProbeAnswer {
  readonly status: 'healthy' | 'degraded' | 'unhealthy';
  /** Why it is not healthy. */
  readonly reason?: string | undefined;
  readonly responseTimeMs: number;
  readonly version?: string | undefined;
  /** Tasks it runs, and how many it takes at a time. */
  readonly activeTasks?: number | undefined;
  readonly capacity?: number | undefined;
}

export function failed(kind: FailureClass, type: string, message: string, retryAfterMs?: number): Failed {
  return { kind: 'failed', failure: { class: kind, type, message, retryable: kind !== 'permanent', retryAfterMs } };
}
