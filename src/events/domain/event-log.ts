import type { Cursor } from './cursor.js';
import type { LogEntry } from './ring.js';
import type { WorkflowEvent } from '#workflows';

/** A part of the log of a workflow. */
export interface WorkflowLogPage {
  readonly events: readonly WorkflowEvent[];
  /** Of the latest event of the workflow. */
  readonly seq: number;
  /** Whether there was no more. */
  readonly isLast: boolean;
  /** Between the position and these there was more once, or the position lies beyond the end. */
  readonly isGap: boolean;
}

/** A part of the global log. */
export interface GlobalLogPage {
  /** The first may lack the events before the position. */
  readonly entries: readonly LogEntry[];
  readonly isLast: boolean;
  readonly isGap: boolean;
}

/** The logs as they are kept, each page read in one go. */
export abstract class EventLog {
  /** @returns undefined when there is no such workflow */
  abstract ofWorkflow(id: string, after: number, limit: number): Promise<WorkflowLogPage | undefined>;
  abstract ofAll(after: Cursor, limit: number): Promise<GlobalLogPage>;
  /** The newest entries of the global log, oldest first. */
  abstract latest(count: number): Promise<LogEntry[]>;
  /** Behind the newest entry of the global log. */
  abstract end(): Promise<Cursor>;
}
