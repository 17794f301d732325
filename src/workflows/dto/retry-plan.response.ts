import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { RetryPlan } from '../workflow-retry.service.js';
import { TaskResponse } from './task.response.js';

/** What a retry would do. */
@ApiSchema({ name: 'RetryPlan' })
export class RetryPlanResponse {
  /** True: nothing has been changed
   * @example true */
  dry_run!: boolean;

  /** The workflow that would go on
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11' */
  @ApiProperty({ format: 'uuid' })
  workflow_id!: string;

  /** The checkpoint it would go on from; null when it would begin anew
   * @example '1f0b2c3d-4e5f-6a7b-8001-0123456789ab' */
  @ApiProperty({ type: 'string', nullable: true })
  checkpoint_id!: string | null;

  /** The superstep that was written after; null when it would begin anew
   * @example 7 */
  @ApiProperty({ type: 'integer', nullable: true })
  superstep!: number | null;

  /** States in which something would be tried again, in order of its creation
   * @example ['media_generation'] */
  @ApiProperty({ type: [String] })
  states!: readonly string[];

  /** What failed or was cut off and would be tried again; work that was not begun yet is not listed */
  tasks!: TaskResponse[];

  static from({ workflowId, position, tasks }: RetryPlan): RetryPlanResponse {
    return {
      dry_run: true,
      workflow_id: workflowId,
      checkpoint_id: position?.id ?? null,
      superstep: position?.superstep ?? null,
      states: [...new Set(tasks.map(({ state }) => state))],
      tasks: tasks.map((task) => TaskResponse.from(task)),
    };
  }
}
