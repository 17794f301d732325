import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ActorResponse } from '#platform/http/actor.response.js';
import type { WorkflowEvent } from '#workflows';
import type { EventPage } from '../event-queries.js';
import { LoggedEventResponse } from './logged-event.response.js';

/** One entry of a workflow's log. */
@ApiSchema({ name: 'WorkflowEvent' })
export class WorkflowEventResponse extends LoggedEventResponse {
  /** The workflow it happened to
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11' */
  @ApiProperty({ format: 'uuid' })
  workflow_id!: string;

  /** The project of that workflow
   * @example 'night-train' */
  project_id!: string;

  static from(event: WorkflowEvent): WorkflowEventResponse {
    return { ...event, actor: event.actor && ActorResponse.from(event.actor) };
  }
}

/** One page of a workflow's log. */
@ApiSchema({ name: 'EventPageResponse' })
export class WorkflowEventPageResponse {
  /** Oldest first */
  events!: WorkflowEventResponse[];

  /** What to send as `after` for the next page
   * @example 100 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  next_after!: number;

  /** Whether there are newer ones already
   * @example false */
  has_more!: boolean;

  /** True where events behind `after` are missing, because they are no longer kept
   * @example true */
  trimmed?: boolean | undefined;

  static from({ events, nextAfter, hasMore, isTrimmed }: EventPage<number, WorkflowEvent>): WorkflowEventPageResponse {
    return {
      events: events.map((event) => WorkflowEventResponse.from(event)),
      next_after: nextAfter,
      has_more: hasMore,
      trimmed: isTrimmed ? true : undefined,
    };
  }
}
