/** How often, and after how long, a failed attempt is made again. Times are milliseconds. */
export interface RetryPolicy {
  /** Attempts in all, the first one included. */
  readonly maxAttempts: number;
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
}

/**
 * The wait before the next attempt: exponential with full jitter, a whole number of ms in [0, min(max, base * 2^(n-1))].
 * @param attemptsMade attempts that have failed so far, at least 1
 * @param random a number in [0, 1)
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoffMs(policy: RetryPolicy, attemptsMade: number, random: number): number {
  const ceiling = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (attemptsMade - 1));
  return Math.floor(random * (ceiling + 1));
}
