import { ApiSchema } from '@nestjs/swagger';
import type { InboxEntry } from '../domain/decision.repository.js';
import type { InboxPage } from '../decisions.service.js';
import { DecisionResponse } from './decision.response.js';

/** A decision, and what one must know of its workflow to judge it. */
@ApiSchema({ name: 'InboxDecision' })
export class InboxDecisionResponse extends DecisionResponse {
  /** The project of that workflow
   * @example 'night-train' */
  project_id!: string;

  /** What kind of workflow it is
   * @example 'movie_creation' */
  workflow_type!: string;

  /** What the project is called
   * @example 'The Night Train' */
  project_title!: string;

  static fromEntry({ decision, projectId, workflowType, title }: InboxEntry): InboxDecisionResponse {
    return Object.assign(new InboxDecisionResponse(), DecisionResponse.from(decision), {
      project_id: projectId,
      workflow_type: workflowType,
      project_title: title,
    });
  }
}

/** One page of decisions. */
@ApiSchema({ name: 'InboxResponse' })
export class InboxResponse {
  /** What is due first in front */
  decisions!: InboxDecisionResponse[];

  /** Whether there are more
   * @example false */
  has_more!: boolean;

  /** What to send as `cursor` for the next page
   * @example 'MTc3MjM2NjQwMDAwMDozZjBjOGY1ZQ' */
  next_cursor?: string | undefined;

  static from({ entries, nextCursor }: InboxPage): InboxResponse {
    return {
      decisions: entries.map((entry) => InboxDecisionResponse.fromEntry(entry)),
      has_more: nextCursor !== undefined,
      next_cursor: nextCursor,
    };
  }
}
