import type { Actor } from './actor.js';
import type { Workflow } from './workflow.js';

/** A failed workflow that shall go on. */
export interface RetryOrder {
  /** As it was read before its checkpoint: what happened to it since then is noticed by its epoch. */
  readonly workflow: Workflow;
  /** The checkpoint it goes on from, and which becomes its latest; undefined: from its beginning. */
  readonly checkpointId: string | undefined;
  /** Only one of its type may live in its project. */
  readonly unique: boolean;
  /** How long it may run from now on, ms. */
  readonly deadlineMs: number;
  /** How many may live in its project. */
  readonly maxLive: number;
  /** Why somebody wants it. */
  readonly reason: string;
  readonly actor: Actor;
  /** Asks what would happen, and changes nothing. */
  readonly dryRun: boolean;
}

export type RetryOutcome =
  | { readonly kind: 'moved' }
  /** Nothing stands in the way. */
  | { readonly kind: 'would_move' }
  | { readonly kind: 'refused'; readonly from: Workflow['status'] }
  /** Another one of its type lives in the project by now. */
  | { readonly kind: 'active'; readonly workflowId: string }
  /** As many live in the project as may. */
  | { readonly kind: 'full'; readonly live: number }
  /** It has ended anew since it was read. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'missing' };

/** Sends failed workflows on, asked of whoever keeps the checkpoints: status, tasks and position move together. */
export abstract class WorkflowRetries {
  abstract retry(order: RetryOrder, at: Date): Promise<RetryOutcome>;
}
