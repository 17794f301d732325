import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ActorResponse } from '#platform/http/actor.response.js';
import type { LoggedEvent } from '../domain/feed-event.js';
import type { EventPage } from '../event-queries.js';
import { LoggedEventResponse } from './logged-event.response.js';

/** Something that happened to a workflow or to an agent. */
@ApiSchema({ name: 'Event' })
export class EventResponse extends LoggedEventResponse {
  /** The workflow it happened to
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11' */
  @ApiProperty({ format: 'uuid' })
  workflow_id?: string | undefined;

  /** The project of that workflow
   * @example 'night-train' */
  project_id?: string | undefined;

  /** The agent it happened to
   * @example 'story_architect' */
  agent_id?: string | undefined;

  static from(event: LoggedEvent): EventResponse {
    return { ...event, actor: event.actor && ActorResponse.from(event.actor) };
  }
}

/** One page of the events of all workflows and agents. */
@ApiSchema({ name: 'GlobalEventPageResponse' })
export class EventPageResponse {
  /** In the order in which they happened */
  events!: EventResponse[];

  /** What to send as `after` for the next page
   * @example '1772366400000-0.0' */
  next_after!: string;

  /** Whether there may be newer ones already
   * @example false */
  has_more!: boolean;

  /** True where events behind `after` are missing, because they are no longer kept
   * @example true */
  trimmed?: boolean | undefined;

  static from({ events, nextAfter, hasMore, isTrimmed }: EventPage<string, LoggedEvent>): EventPageResponse {
    return {
      events: events.map((event) => EventResponse.from(event)),
      next_after: nextAfter,
      has_more: hasMore,
      trimmed: isTrimmed ? true : undefined,
    };
  }
}
