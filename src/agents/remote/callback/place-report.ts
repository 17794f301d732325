import type { CallbackReport } from './verify-callback.js';

/** What is known of a task when a report about it comes in. */
export interface KnownAttempt {
  /** The attempt that runs, or the last one that did. */
  readonly attempt: number;
  /** That its outcome is recorded. */
  readonly isOver: boolean;
  /** The highest sequence so far; absent before the first report. */
  readonly lastSequence?: number | undefined;
  /** Whether this very report was taken before. */
  readonly hasSeen: boolean;
}

/**
 * `news` changes something. `repeated` and `outdated` are answered with a success, since the agent did nothing wrong;
 * `superseded` with a conflict: the work was given to another attempt, and its result is not wanted.
 */
export type ReportPlace = 'news' | 'repeated' | 'outdated' | 'superseded';

/** Where a report belongs among what is known. */
export function placeReport(report: Pick<CallbackReport, 'attempt' | 'sequence'>, known: KnownAttempt): ReportPlace {
  if (report.attempt !== known.attempt) return 'superseded';
  if (known.hasSeen) return 'repeated';
  if (known.isOver || report.sequence <= (known.lastSequence ?? 0)) return 'outdated';
  return 'news';
}

/** Under which a report is remembered, so that it counts once. */
export function reportKey({ workflowId, taskId, attempt, eventId }: CallbackReport): string {
  return JSON.stringify([workflowId, taskId, attempt, eventId]);
}
