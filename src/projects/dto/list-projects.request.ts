import type { PageRequest } from '#kernel/page.js';
import { parseCursor } from '#kernel/page.js';
import { QueryCursor, QueryNumber } from '#platform/http/property.decorators.js';

/** Which page of the projects is wanted. */
export class ListProjectsQuery {
  /**
   * At most so many
   * @example 20
   */
  @QueryNumber({ min: 1, max: 100 })
  limit = 20;

  /**
   * How many to pass over; does not count beside a cursor
   * @example 0
   */
  @QueryNumber({ min: 0 })
  offset = 0;

  /**
   * The `next_cursor` of the page before; skips and repeats nothing while new projects arrive
   * @example 'MTc3MjM2NjQwMDAwMDpuaWdodC10cmFpbg'
   */
  @QueryCursor()
  cursor?: string;

  toPage(): PageRequest {
    return {
      limit: this.limit,
      offset: this.offset,
      after: this.cursor === undefined ? undefined : parseCursor(this.cursor),
    };
  }
}
