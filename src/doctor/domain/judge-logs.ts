import type { Finding } from '#kernel/finding.js';
import { age, few, several } from './words.js';

/** Readers that come back within this time must find everything that happened meanwhile, ms. */
const REACH_MS = 3_600_000;

/** The event logs. Times are ms since the epoch, on Redis' clock. */
export interface LogFacts {
  readonly now: number;
  readonly logMax: number;
  readonly events: number;
  /** The time of the oldest entry of the global log, which is also in its cursor. */
  readonly oldest: number | undefined;
  /** Whether entries of the global log have been dropped. */
  readonly isTrimmed: boolean;
  /** Workflows whose own log lost its beginning. */
  readonly beheaded: readonly string[];
}

export function judgeLogs({ now, logMax, oldest, isTrimmed, beheaded }: LogFacts): Finding[] {
  const findings: Finding[] = [];
  const reachMs = now - (oldest ?? now);
  if (isTrimmed && reachMs < REACH_MS) {
    findings.push({
      code: 'EVENT_LOG_SHORT',
      severity: 'warning',
      message: `The event log of all workflows reaches back ${age(reachMs)} only: a reader that was away for longer finds its cursor gone`,
      cure: `Raise EVENT_LOG_MAX (${logMax}): this log keeps four times as many entries.`,
    });
  }
  if (beheaded.length > 0) {
    findings.push({
      code: 'WORKFLOW_LOG_TRIMMED',
      severity: 'note',
      message: `The log of ${several(beheaded.length, 'workflow')} has lost its beginning: ${few(beheaded)}`,
      cure: `Raise EVENT_LOG_MAX (${logMax}) for those to come; what is gone stays gone.`,
    });
  }
  return findings;
}
