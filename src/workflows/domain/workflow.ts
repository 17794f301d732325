import type { Usage } from './usage.js';
import type { Actor } from './actor.js';
import type { Failure } from './failure.js';
import type { ProjectBrief } from './project-brief.js';
import type { WorkflowParameters } from './workflow-parameters.js';

/** Statuses as the engine knows them. `pending`: created and not yet claimed by a worker. */
export const WORKFLOW_STATUSES = [
  'pending',
  'running',
  'waiting_for_decision',
  'paused',
  'completed',
  'failed',
  'cancelled',
] as const;
export type WorkflowStatus = (typeof WORKFLOW_STATUSES)[number];

/** Statuses as clients know them. */
export const WIRE_STATUSES = ['running', 'paused', 'completed', 'failed', 'cancelled'] as const;
export type WireStatus = (typeof WIRE_STATUSES)[number];

const ENDS = ['completed', 'failed', 'cancelled'] as const;

/** Which status may follow which. The scripts in `persistence/` guard the same edges. */
const EDGES: Readonly<Record<WorkflowStatus, readonly WorkflowStatus[]>> = {
  pending: ['running', 'paused', 'cancelled', 'failed'],
  running: ['waiting_for_decision', 'paused', ...ENDS],
  waiting_for_decision: ['running', 'paused', 'failed', 'cancelled'],
  // A running task finishes under a held workflow, so the last one may complete it.
  paused: ['pending', 'running', 'waiting_for_decision', ...ENDS],
  completed: [],
  // Somebody drives it again.
  failed: ['pending', 'running'],
  cancelled: [],
};

const WIRE: Readonly<Record<WorkflowStatus, WireStatus>> = {
  pending: 'running',
  running: 'running',
  waiting_for_decision: 'paused',
  paused: 'paused',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
};

export function canBecome(from: WorkflowStatus, to: WorkflowStatus): boolean {
  return EDGES[from].includes(to);
}

export function isTerminal(status: WorkflowStatus): boolean {
  return (ENDS as readonly WorkflowStatus[]).includes(status);
}

/** Queued shows as running, waiting for a person as paused. */
export function wireStatus(status: WorkflowStatus): WireStatus {
  return WIRE[status];
}

/** Why nothing happens at the moment. Times are ms since the epoch. */
export interface Waiting {
  readonly kind: 'slot' | 'limit' | 'capability' | 'backoff' | 'agent' | 'held' | 'decision';
  readonly capability?: string | undefined;
  readonly since: number;
  readonly until?: number | undefined;
}

/** A production under way: position, status and everything that decides what its agents are told. */
export interface Workflow {
  readonly id: string;
  readonly projectId: string;
  readonly type: string;
  /** Version of the definition it was started with. */
  readonly version: number;
  readonly status: WorkflowStatus;
  /** The gate at dispatch is closed: a person has paused it. */
  readonly held: boolean;
  /** 1-10, 10 most urgent. */
  readonly priority: number;
  readonly parameters: WorkflowParameters;
  readonly project: ProjectBrief;
  /** Root of every seed. */
  readonly seed: string;
  readonly currentState: string;
  readonly completedStates: readonly string[];
  /** Percent; never goes back. */
  readonly progress: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly startedAt?: Date | undefined;
  readonly endedAt?: Date | undefined;
  readonly usage?: Usage | undefined;
  readonly createdBy: Actor;
  /** The decisions it waits for, the oldest first. */
  readonly decisionIds: readonly string[];
  readonly waiting?: Waiting | undefined;
  /** The latest failure: of an attempt that will be made again, or the one it ended with. */
  readonly error?: (Failure & { readonly nextRetry?: number | undefined }) | undefined;
  /** Grows with every claim; what an earlier holder writes is refused. */
  readonly epoch: number;
}
