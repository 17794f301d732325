import type { Actor } from './actor.js';

/** One entry of a workflow's log, as clients see it. */
export interface WorkflowEvent {
  /** `<workflow id>:<seq>`. */
  readonly id: string;
  /** Counts within the workflow from 1, without a gap. */
  readonly seq: number;
  /** Position in the global log; opaque. */
  readonly cursor: string;
  readonly type: string;
  readonly workflow_id: string;
  readonly project_id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor?: Actor | undefined;
}
