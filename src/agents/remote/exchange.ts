import { AttemptTimedOut } from '../agent-runner.errors.js';
import { failed, type Failed, type UnknownOutcome } from './call-answer.js';
import { judgeFault, silence } from './judge-fault.js';

export interface CallLimits {
  /** How long an agent may take to answer a request about an order. */
  readonly callTimeoutMs: number;
  /** The same for the question whether it is well. */
  readonly probeTimeoutMs: number;
}

/**
 * Runs an exchange with an agent within a time. What goes wrong comes back as data: silence as an outcome that is not known,
 * since the agent may well have heard. Only an abort that is no missed deadline is thrown.
 */
export async function exchange<T>(
  signal: AbortSignal | undefined,
  timeoutMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | Failed | UnknownOutcome> {
  if (signal && isAborted(signal)) return tooLateToBegin(signal);
  const timeout = AbortSignal.timeout(timeoutMs);
  const bounded = signal ? AbortSignal.any([signal, timeout]) : timeout;
  try {
    return await Promise.race([work(bounded), abortOf(bounded)]);
  } catch (error) {
    if (signal && isAborted(signal) && !(signal.reason instanceof AttemptTimedOut)) throw signal.reason;
    return bounded.aborted ? silence() : judgeFault(error);
  }
}

/** Where an answer that nobody knows is as good as none: asking again harms nobody. */
export function silenceIsFailure<T extends { readonly kind: string }>(answer: T | UnknownOutcome): T | Failed {
  return answer.kind === 'unknown'
    ? failed('timeout', 'AGENT_TIMED_OUT', 'The agent did not answer in time')
    : (answer as T);
}

/** Whoever does not listen to the signal is not waited for. */
function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', end, { once: true });
  });
}

/** A call, so that the compiler does not take the first answer for the last. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

function tooLateToBegin(signal: AbortSignal): Failed {
  const reason: unknown = signal.reason;
  if (reason instanceof AttemptTimedOut)
    return failed('timeout', 'AGENT_TIMED_OUT', 'The deadline passed before the agent was asked');
  throw reason;
}
