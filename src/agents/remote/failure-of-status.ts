import { failed, type Failed } from './call-answer.js';

/** What an agent says of its refusal, beyond the status. */
export interface Refusal {
  /** In the agent's own words. */
  readonly message?: string | undefined;
  /** Only `true` is believed, and only of a refusal of the content: the rest the status says. */
  readonly retryable?: boolean | undefined;
  readonly retryAfterMs?: number | undefined;
}

/** What a status other than a success means for the order. */
export function failureOfStatus(status: number, { message, retryable, retryAfterMs }: Refusal = {}): Failed {
  const words = message === undefined ? '' : `: ${message}`;
  const says = (verb: string): string => `The agent ${verb} (${status})${words}`;
  if (status === 429) return failed('rate_limited', 'AGENT_RATE_LIMITED', says('takes no more for now'), retryAfterMs);
  if (status === 503) return failed('transient', 'AGENT_UNAVAILABLE', says('is not available'), retryAfterMs);
  if (status === 408 || status === 504)
    return failed('timeout', 'AGENT_TIMED_OUT', says('took too long'), retryAfterMs);
  if (status >= 500) return failed('transient', 'AGENT_FAULT', says('has a fault'), retryAfterMs);
  if (status === 401 || status === 403) return failed('permanent', 'AGENT_UNAUTHORIZED', says('does not let us in'));
  if (status === 409) return failed('permanent', 'AGENT_ORDER_CONFLICT', says('has another order under this key'));
  if (status === 422 && retryable === true)
    return failed('transient', 'AGENT_REFUSED', says('refused the work'), retryAfterMs);
  return failed('permanent', 'AGENT_REFUSED', says('refused the work'));
}
