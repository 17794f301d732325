import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { parseCursor, type PageRequest } from '#kernel/page.js';
import { MayBeAbsent, QueryCursor, QueryNumber } from '#platform/http/property.decorators.js';
import { WIRE_STATUSES, type WireStatus } from '../domain/workflow.js';
import type { WorkflowFilter } from '../domain/workflow.repository.js';

/** Which of a project's workflows are wanted. */
export class ListProjectWorkflowsQuery {
  /**
   * Only workflows with this status
   * @example 'running'
   */
  @MayBeAbsent()
  @IsIn(WIRE_STATUSES)
  @ApiProperty({ enum: WIRE_STATUSES, enumName: 'WorkflowStatus', required: false })
  status?: WireStatus;

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
   * The `next_cursor` of the page before; skips and repeats nothing while new workflows arrive
   * @example 'MTc3MjM2NjQwMDAwMDozZjBjOGY1ZS0zYzFiLTRkNmEtOWE1Ny0wZDZmMmIxYzllMTE'
   */
  @QueryCursor()
  cursor?: string;

  toFilter(): WorkflowFilter {
    return { status: this.status };
  }

  toPage(): PageRequest {
    const { limit, offset, cursor } = this;
    return { limit, offset, after: cursor === undefined ? undefined : parseCursor(cursor) };
  }
}

/** Which workflows are wanted. */
export class ListWorkflowsQuery extends ListProjectWorkflowsQuery {
  /**
   * Only workflows of this project
   * @example 'night-train'
   */
  @MayBeAbsent()
  @Matches(/^[A-Za-z0-9_-]{1,100}$/, { message: 'project_id must have 1 to 100 letters, digits, _ or -' })
  project_id?: string;

  override toFilter(): WorkflowFilter {
    return { status: this.status, projectId: this.project_id };
  }
}
