import type { Finding } from '#kernel/finding.js';
import { age, several } from './words.js';

/** A nudge waits for milliseconds where workers are not overrun, ms. */
const LAG_MS = 30_000;

/** The queue of nudges. Times are ms since the epoch. */
export interface NudgeFacts {
  readonly now: number;
  readonly waiting: number;
  readonly failed: number;
  readonly oldestWaiting: number | undefined;
}

export function judgeQueue({ now, waiting, failed, oldestWaiting }: NudgeFacts): Finding[] {
  const findings: Finding[] = [];
  const lagMs = now - (oldestWaiting ?? now);
  if (lagMs > LAG_MS) {
    findings.push({
      code: 'QUEUE_LAGS',
      severity: 'warning',
      message: `${several(waiting, 'nudge')} wait for a worker, the oldest for ${age(lagMs)}`,
      cure: 'Start a worker, or more of them; WORKER_CONCURRENCY is how much one takes.',
    });
  }
  if (failed > 0) {
    findings.push({
      code: 'QUEUE_JOBS_FAILED',
      severity: 'note',
      message: `${several(failed, 'nudge')} failed for good; the newest 100 are kept`,
      cure: 'The log of the workers says why. No workflow depends on them: what is due is found without.',
    });
  }
  return findings;
}
