import type { DeliveryAttempt, DeliveryRecord } from './delivery.js';

/** As many attempts of a delivery are remembered. */
const REMEMBERED = 20;

/** How a delivery is tried again. */
export interface RetryRules {
  /** How long to wait after the first failed attempt, the second ...; after the last there is none. ms. */
  readonly delaysMs: readonly number[];
  /** A wait is so much longer or shorter by chance, at most. */
  readonly jitter: number;
}

/** What an attempt has brought. */
export interface AttemptReport extends DeliveryAttempt {
  /** How long the receiver wants to be left alone, ms. */
  readonly retryAfterMs?: number | undefined;
}

export interface Verdict {
  readonly outcome: 'delivered' | 'retry' | 'failed';
  readonly record: DeliveryRecord;
  /** The receiver says that it is not there any more. */
  readonly isGone: boolean;
}

/** What becomes of a delivery after an attempt. @param random from 0 up to 1 */
export function judgeAttempt(
  { attempts, tries }: DeliveryRecord,
  { retryAfterMs = 0, ...attempt }: AttemptReport,
  rules: RetryRules,
  random: number,
): Verdict {
  const remembered = [...attempts, attempt].slice(-REMEMBERED);
  const ended = new Date(attempt.at.getTime() + attempt.durationMs);
  if (attempt.error === undefined) {
    return { outcome: 'delivered', record: { attempts: remembered, tries: 0, nextAt: ended }, isGone: false };
  }
  const isGone = attempt.statusCode === 410;
  const delay = rules.delaysMs[tries];
  const waitMs = Math.max(retryAfterMs, (delay ?? 0) * (1 + rules.jitter * (2 * random - 1)));
  const record = { attempts: remembered, tries: tries + 1, nextAt: new Date(Math.ceil(ended.getTime() + waitMs)) };
  return { outcome: isGone || delay === undefined ? 'failed' : 'retry', record, isGone };
}
