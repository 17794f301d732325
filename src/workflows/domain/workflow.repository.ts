import type { Page, PageRequest } from '#kernel/page.js';
import type { Actor } from './actor.js';
import type { Artifact } from './artifact.js';
import type { Decision } from './decision.js';
import type { Task } from './task.js';
import type { WireStatus, Workflow, WorkflowStatus } from './workflow.js';
import type { WorkflowEvent } from './workflow-event.js';
import type { WorkflowParameters } from './workflow-parameters.js';

export interface NewWorkflow {
  readonly workflow: Workflow;
  /** Only one of its type may live in its project. */
  readonly unique: boolean;
  /** How long it may run, ms. */
  readonly deadlineMs: number;
  /** How many may live in its project. */
  readonly maxLive: number;
  readonly idempotency?: IdempotencyRecord | undefined;
}

export interface IdempotencyRecord {
  readonly key: string;
  /** Hash of the request's body. */
  readonly bodyHash: string;
  /** What is answered now and, to the same key, later: JSON. */
  readonly answer: string;
}

export type CreateOutcome =
  | { readonly kind: 'created' }
  | { readonly kind: 'active'; readonly workflowId: string }
  /** As many live in the project as may. */
  | { readonly kind: 'full'; readonly live: number }
  | { readonly kind: 'replayed'; readonly answer: string }
  | { readonly kind: 'mismatch' }
  | { readonly kind: 'queue_full'; readonly waiting: number };

export type MoveOutcome =
  | { readonly kind: 'moved' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly from: WorkflowStatus };

export type ResumeOutcome = MoveOutcome | { readonly kind: 'decision_pending'; readonly decisionId: string };

export interface WorkflowChange {
  readonly priority?: number | undefined;
  /** Makes the new parameters of those in force; asked again when another change came between. */
  readonly parameters?: ((inForce: WorkflowParameters) => ChangedParameters) | undefined;
}

export interface ChangedParameters {
  readonly parameters: WorkflowParameters;
  /** By how much later the deadline is for them. */
  readonly deadlineShiftMs: number;
  /** Whether other agents are asked for: what waits for one looks again. */
  readonly asksAnew?: boolean;
}

export interface WorkflowFilter {
  readonly status?: WireStatus | undefined;
  readonly projectId?: string | undefined;
}

/** One workflow with what a client is shown beside it, read in one go. */
export interface WorkflowView {
  readonly workflow: Workflow;
  /** The decisions it waits for, the oldest first. */
  readonly decisions: readonly Decision[];
  /** What each completed state brought. */
  readonly results: Readonly<Record<string, unknown>>;
  /** Of its latest event when it was read. */
  readonly seq: number;
}

/** What the service writes and reads on behalf of callers. Status, index and event always move together. */
export abstract class WorkflowRepository {
  abstract create(creation: NewWorkflow): Promise<CreateOutcome>;
  abstract pause(id: string, actor: Actor, at: Date): Promise<MoveOutcome>;
  abstract resume(id: string, actor: Actor, at: Date): Promise<ResumeOutcome>;
  abstract cancel(workflow: Workflow, actor: Actor, at: Date): Promise<MoveOutcome>;
  abstract update(id: string, change: WorkflowChange, actor: Actor, at: Date): Promise<MoveOutcome>;

  abstract find(id: string): Promise<Workflow | undefined>;
  abstract view(id: string): Promise<WorkflowView | undefined>;
  /** Newest first. A cursor neither skips nor repeats while new ones arrive. */
  abstract list(filter: WorkflowFilter, page: PageRequest): Promise<Page<WorkflowView>>;
  abstract tasks(id: string): Promise<Task[]>;
  abstract artifacts(id: string): Promise<Artifact[]>;
  /** Oldest first, those with a higher `seq` than `after`. */
  abstract events(id: string, after: number, limit: number): Promise<{ events: WorkflowEvent[]; hasMore: boolean }>;
}
