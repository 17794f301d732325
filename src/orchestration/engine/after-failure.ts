import type { AttemptFailure, FailureClass } from '#agents';
import { backoffMs, type RetryPolicy } from '#kernel/retry-policy.js';
import { TaskDeadlineExceeded } from './engine.errors.js';

/** From this failure of a task on, somebody else gets it, where there is somebody else. */
const REROUTED_AFTER = 2;
/** Failures that say something about the agent, and not about the task or the moment. */
const BREAKING: ReadonlySet<FailureClass> = new Set(['transient', 'timeout', 'bad_output', 'broken_connection']);

/** What a task has been through before an attempt. */
export interface PastAttempts {
  readonly retries: number;
  /** In attempts and between them, ms; waiting for somebody to do it does not count. */
  readonly spentMs: number;
}

export interface FailedAttempt {
  readonly fault: AttemptFailure;
  readonly past: PastAttempts;
  readonly durationMs: number;
  readonly policy: RetryPolicy;
  /** How long all attempts may take together, the waits between them included, ms. */
  readonly totalMs: number;
  /** Whether somebody else might have the task. */
  readonly elsewhere: boolean;
  /** In [0, 1). */
  readonly chance: number;
}

/** What follows from a failed attempt: another one or none, when, and by whom. */
export function afterFailure({ fault, past, durationMs, policy, totalMs, elsewhere, chance }: FailedAttempt) {
  const { type, message, retryable } = fault;
  const failures = past.retries + 1;
  const again = retryable && failures < policy.maxAttempts;
  const reroute = elsewhere && (fault.class === 'broken_connection' || failures >= REROUTED_AFTER);
  // Only the first time: where nobody is to be reached, agents would take turns and use up all attempts in a moment.
  const atOnce = reroute && fault.class === 'broken_connection' && failures < REROUTED_AFTER;
  const wait = atOnce ? 0 : Math.max(backoffMs(policy, failures, chance), fault.retryAfterMs ?? 0);
  const spentMs = past.spentMs + durationMs + wait;
  const late = again && spentMs > totalMs ? new TaskDeadlineExceeded(totalMs, fault) : undefined;
  return {
    waitMs: again && !late ? wait : undefined,
    reroute,
    isItsFault: BREAKING.has(fault.class),
    spentMs,
    cause: late ? { type: late.code, message: late.message } : { type, message },
  };
}
