import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Instant } from '#platform/http/property.decorators.js';
import { AGENT_TASK_STATUSES, type AgentTask, type AgentTaskStatus } from '../domain/agent-task.js';

/** A task in an agent's own history. */
@ApiSchema({ name: 'AgentTaskResponse' })
export class AgentTaskResponse {
  /** Its id within the workflow
   * @example 'concept_development/story_architect/all#0-5f2a9c01d4e7' */
  task_id!: string;

  /** The workflow it belongs to
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11' */
  workflow_id!: string;

  /** The capability that was asked for
   * @example 'story_architect' */
  task_type!: string;

  /** How it stands
   * @example 'completed' */
  @ApiProperty({ enum: AGENT_TASK_STATUSES, enumName: 'TaskStatus' })
  status!: AgentTaskStatus;

  /** Which attempt this was, from 1
   * @example 1 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  attempt?: number | undefined;

  /** When the attempt began
   * @example '2026-03-01T12:00:00.000Z' */
  @Instant()
  started_at?: string | undefined;

  /** When it ended
   * @example '2026-03-01T12:00:04.200Z' */
  @Instant()
  completed_at?: string | undefined;

  /** How long it took, in seconds
   * @example 4.2 */
  execution_time?: number | undefined;

  /** The agent's own judgement of the result
   * @example 88 */
  @ApiProperty({ minimum: 0, maximum: 100 })
  quality_score?: number | undefined;

  static from(task: AgentTask): AgentTaskResponse {
    const { startedAt, completedAt } = task;
    return {
      task_id: task.taskId,
      workflow_id: task.workflowId,
      task_type: task.taskType,
      status: task.status,
      attempt: task.attempt,
      started_at: startedAt?.toISOString(),
      completed_at: completedAt?.toISOString(),
      execution_time: startedAt && completedAt && (completedAt.getTime() - startedAt.getTime()) / 1000,
      quality_score: task.qualityScore,
    };
  }
}

/** What an agent does and has done. */
@ApiSchema({ name: 'AgentTaskListResponse' })
export class AgentTaskListResponse {
  /** What it runs now, then what it has finished, newest first */
  tasks!: AgentTaskResponse[];

  /** How many there are in all; of finished ones the newest 200 are kept
   * @example 42 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  total_count!: number;

  static from(tasks: readonly AgentTask[], limit: number): AgentTaskListResponse {
    return { tasks: tasks.slice(0, limit).map((task) => AgentTaskResponse.from(task)), total_count: tasks.length };
  }
}
