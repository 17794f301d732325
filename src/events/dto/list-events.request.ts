import { Transform } from 'class-transformer';
import { ArrayMaxSize, Matches, ValidateBy } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { MayBeAbsent, QueryNumber } from '#platform/http/property.decorators.js';
import { parseCursor } from '../domain/cursor.js';
import { parseSeq } from '../domain/read-position.js';

/** Which events of a workflow are wanted. */
export class ListWorkflowEventsQuery {
  /**
   * Only events with a higher `seq` than this; a stream is told them first and goes on. `Last-Event-ID` goes before it
   * @example 0
   */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (parseSeq(value) ?? value) : value))
  @ValidateBy({
    name: 'isSeq',
    validator: {
      validate: (value) => typeof value === 'number',
      defaultMessage: () => 'must be the seq of an event, or 0',
    },
  })
  @ApiProperty({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, required: false })
  after = 0;

  /**
   * At most so many; a stream has no such bound
   * @example 100
   */
  @QueryNumber({ min: 1, max: 1000 })
  limit = 100;
}

/** Which events are wanted. */
export class ListEventsQuery {
  /**
   * Only events of this project
   * @example 'night-train'
   */
  @MayBeAbsent()
  @Matches(/^[A-Za-z0-9_-]{1,100}$/, { message: 'project_id must have 1 to 100 letters, digits, _ or -' })
  project_id?: string;

  /**
   * Only events of these types, separated by commas; `decision.*` are all that begin so
   * @example 'workflow.completed,workflow.failed,decision.*'
   */
  @MayBeAbsent()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @ArrayMaxSize(50)
  @Matches(/^[a-z]{1,30}\.(?:\*|[a-z_]{1,50})$/, {
    each: true,
    message: 'types must be event types separated by commas, such as workflow.completed,decision.*',
  })
  @ApiProperty({ type: String, required: false })
  types?: string[];

  /**
   * Only events behind this `cursor`. Without it a page begins with the oldest event that is kept, as with 0, and a stream
   * with what happens from now on. `Last-Event-ID` goes before it
   * @example '1772366400000-0.0'
   */
  @MayBeAbsent()
  @ValidateBy({
    name: 'isPosition',
    validator: {
      validate: (value) => typeof value === 'string' && parseCursor(value) !== undefined,
      defaultMessage: () => 'after must be the cursor of an event, or 0',
    },
  })
  after?: string;

  /**
   * At most so many; a stream has no such bound
   * @example 100
   */
  @QueryNumber({ min: 1, max: 1000 })
  limit = 100;
}
