import type { Decision, DecisionAnswerRecord, DecisionStatus } from './decision.js';
import type { Workflow, WorkflowStatus } from './workflow.js';

export type AnswerOutcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ended'; readonly status: WorkflowStatus }
  | {
      readonly kind: 'refused';
      readonly status: DecisionStatus;
      readonly answer?: DecisionAnswerRecord | undefined;
    };

export interface InboxFilter {
  readonly status: DecisionStatus;
  readonly projectId?: string | undefined;
  readonly point?: string | undefined;
  /** Only those whose deadline is earlier. */
  readonly dueBefore?: Date | undefined;
}

/** Where a decision stands in an inbox: when it is due, then its workflow and id. */
export interface InboxPosition {
  readonly at: number;
  readonly id: string;
}

/** A decision beside what one must know of its workflow to judge it. */
export interface InboxEntry {
  readonly decision: Decision;
  readonly projectId: string;
  readonly workflowType: string;
  readonly title: string;
  readonly position: InboxPosition;
}

/** How decisions have ended, at one point or at all of them. */
export interface DecisionCounts {
  /** By people. */
  readonly answered: number;
  /** By the default, at the deadline. */
  readonly byDefault: number;
  /** At once, because the workflow approves by itself. */
  readonly automatic: number;
  readonly expired: number;
  /** How long people took in all, ms. */
  readonly answeredMs: number;
}

export interface DecisionStatistics {
  readonly open: number;
  readonly all: DecisionCounts;
  readonly byPoint: Readonly<Record<string, DecisionCounts>>;
}

/** Questions and answers, of one workflow and of all. */
export abstract class DecisionRepository {
  abstract find(workflowId: string, decisionId: string): Promise<Decision | undefined>;
  /** In the order in which they were asked. */
  abstract ofWorkflow(workflowId: string): Promise<Decision[]>;
  /** Of many answers at once exactly one is taken. */
  abstract answer(workflow: Workflow, decision: Decision, answer: DecisionAnswerRecord): Promise<AnswerOutcome>;
  /** By when they are due; those without a deadline last, by when they were asked. */
  abstract inbox(
    filter: InboxFilter,
    limit: number,
    after: InboxPosition | undefined,
  ): Promise<{ readonly entries: readonly InboxEntry[]; readonly hasMore: boolean }>;
  abstract statistics(): Promise<DecisionStatistics>;
}
