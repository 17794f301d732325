import { QueryNumber } from '#platform/http/property.decorators.js';

/** Which events are wanted. */
export class ListEventsQuery {
  /**
   * Only events with a higher `seq` than this
   * @example 0
   */
  @QueryNumber({ min: 0 })
  after = 0;

  /**
   * At most so many
   * @example 100
   */
  @QueryNumber({ min: 1, max: 1000 })
  limit = 100;
}
