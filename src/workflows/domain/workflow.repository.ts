import type { Page } from '#kernel/page.js';
import type { Actor } from './actor.js';
import type { Artifact } from './artifact.js';
import type { Decision, DecisionAnswerRecord, DecisionStatus } from './decision.js';
import type { Task } from './task.js';
import type { WireStatus, Workflow, WorkflowStatus } from './workflow.js';
import type { WorkflowEvent } from './workflow-event.js';

export interface NewWorkflow {
  readonly workflow: Workflow;
  /** Only one of its type may live in its project. */
  readonly unique: boolean;
  readonly idempotency?: {
    readonly key: string;
    /** Hash of the request's body. */
    readonly bodyHash: string;
    /** What is answered now and, to the same key, later: JSON. */
    readonly answer: string;
  };
}

export type CreateOutcome =
  | { readonly kind: 'created' }
  | { readonly kind: 'active'; readonly workflowId: string }
  | { readonly kind: 'replayed'; readonly answer: string }
  | { readonly kind: 'mismatch' };

export type MoveOutcome =
  | { readonly kind: 'moved' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly from: WorkflowStatus };

export type ResumeOutcome = MoveOutcome | { readonly kind: 'decision_pending'; readonly decisionId: string };

export type AnswerOutcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ended'; readonly status: WorkflowStatus }
  | {
      readonly kind: 'refused';
      readonly status: DecisionStatus;
      readonly answer?: DecisionAnswerRecord | undefined;
    };

export interface WorkflowFilter {
  readonly status?: WireStatus | undefined;
  readonly projectId?: string | undefined;
}

/** One workflow with what a client is shown beside it, read in one go. */
export interface WorkflowView {
  readonly workflow: Workflow;
  /** The decision it waits for. */
  readonly decision?: Decision | undefined;
  /** What each completed state brought. */
  readonly results: Readonly<Record<string, unknown>>;
}

/** What the service writes and reads on behalf of callers. Status, index and event always move together. */
export interface WorkflowRepository {
  create(creation: NewWorkflow): Promise<CreateOutcome>;
  pause(id: string, actor: Actor, at: Date): Promise<MoveOutcome>;
  resume(id: string, actor: Actor, at: Date): Promise<ResumeOutcome>;
  cancel(workflow: Workflow, actor: Actor, at: Date): Promise<MoveOutcome>;
  update(
    id: string,
    change: { priority?: number | undefined; parameters?: Workflow['parameters'] | undefined },
    actor: Actor,
    at: Date,
  ): Promise<MoveOutcome>;
  answer(workflow: Workflow, decisionId: string, answer: DecisionAnswerRecord): Promise<AnswerOutcome>;

  find(id: string): Promise<Workflow | undefined>;
  view(id: string): Promise<WorkflowView | undefined>;
  /** Newest first. A cursor neither skips nor repeats while new ones arrive. */
  list(filter: WorkflowFilter, page: PageRequest): Promise<Page<WorkflowView>>;
  decision(workflowId: string, decisionId: string): Promise<Decision | undefined>;
  tasks(id: string): Promise<Task[]>;
  artifacts(id: string): Promise<Artifact[]>;
  /** Oldest first, those with a higher `seq` than `after`. */
  events(id: string, after: number, limit: number): Promise<{ events: WorkflowEvent[]; hasMore: boolean }>;
}

export interface PageRequest {
  readonly limit: number;
  readonly offset: number;
  readonly cursor?: string | undefined;
}
