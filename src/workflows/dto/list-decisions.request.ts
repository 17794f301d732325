import { ApiProperty } from '@nestjs/swagger';
import { IsIn, isISO8601, Matches, ValidateBy } from 'class-validator';
import { parseCursor } from '#kernel/page.js';
import { HasDefault, MayBeAbsent, QueryCursor, QueryNumber } from '#platform/http/property.decorators.js';
import { DECISION_STATUSES, type DecisionStatus } from '../domain/decision.js';
import type { InboxFilter, InboxPosition } from '../domain/decision.repository.js';

/** Which decisions are wanted. */
export class ListDecisionsQuery {
  /**
   * Only decisions with this status; what waits for an answer, unless given
   * @example 'pending'
   */
  @HasDefault()
  @IsIn(DECISION_STATUSES)
  @ApiProperty({ enum: DECISION_STATUSES, enumName: 'DecisionStatus', required: false, default: 'pending' })
  status: DecisionStatus = 'pending';

  /**
   * Only decisions of this project
   * @example 'night-train'
   */
  @MayBeAbsent()
  @Matches(/^[A-Za-z0-9_-]{1,100}$/, { message: 'project_id must have 1 to 100 letters, digits, _ or -' })
  project_id?: string;

  /**
   * Only decisions of this kind
   * @example 'story_approval'
   */
  @MayBeAbsent()
  @Matches(/^[a-z][a-z0-9_]{0,99}$/, { message: 'point must be a name such as story_approval' })
  point?: string;

  /**
   * Only what has a deadline before this moment
   * @example '2026-03-02T12:00:00Z'
   */
  @MayBeAbsent()
  @ValidateBy({
    name: 'isMoment',
    validator: { validate: isMoment, defaultMessage: () => 'must be a moment, e.g. 2026-03-02T12:00:00Z' },
  })
  due_before?: string;

  /**
   * At most so many
   * @example 20
   */
  @QueryNumber({ min: 1, max: 100 })
  limit = 20;

  /**
   * The `next_cursor` of the page before; skips and repeats nothing while others are asked and answered
   * @example 'MTc3MjM2NjQwMDAwMDozZjBjOGY1ZQ'
   */
  @QueryCursor()
  cursor?: string;

  toFilter(): InboxFilter {
    const { status, project_id: projectId, point, due_before: due } = this;
    return { status, projectId, point, dueBefore: due === undefined ? undefined : new Date(due) };
  }

  toPosition(): InboxPosition | undefined {
    return this.cursor === undefined ? undefined : parseCursor(this.cursor);
  }
}

/** ISO 8601 knows weeks, days of the year and a form without hyphens, which no `Date` does. */
function isMoment(value: unknown): boolean {
  return typeof value === 'string' && isISO8601(value, { strict: true }) && !Number.isNaN(Date.parse(value));
}
