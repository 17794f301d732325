import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, Matches, ValidateBy } from 'class-validator';
import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import { MayBeAbsent, QueryNumber } from '#platform/http/property.decorators.js';
import { parseCursor } from '../domain/cursor.js';
import { parseSeq } from '../domain/read-position.js';
import { WANTED_TYPES } from './wanted-types.js';

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
  @ApiProperty({ type: 'integer', minimum: 0, required: false })
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
   * Only events of these types, separated by commas; `decision.*` are all that begin so. Its place in the document is
   * beside the operation: a list in one word is not to be had here
   */
  @MayBeAbsent()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @ArrayMaxSize(50)
  @IsIn(WANTED_TYPES, {
    each: true,
    message: `types must be of these, separated by commas: ${WANTED_TYPES.join(', ')}`,
  })
  @ApiHideProperty()
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
