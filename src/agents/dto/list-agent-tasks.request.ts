import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { MayBeAbsent, QueryNumber } from '#platform/http/property.decorators.js';
import { AGENT_TASK_STATUSES, type AgentTaskStatus } from '../domain/agent-task.js';

/** Which of an agent's tasks are wanted. */
export class ListAgentTasksQuery {
  /**
   * Only tasks with this status
   * @example 'running'
   */
  @MayBeAbsent()
  @IsIn(AGENT_TASK_STATUSES)
  @ApiProperty({ enum: AGENT_TASK_STATUSES, enumName: 'TaskStatus', required: false })
  status?: AgentTaskStatus;

  /**
   * At most so many
   * @example 20
   */
  @QueryNumber({ min: 1, max: 100 })
  limit = 20;
}
