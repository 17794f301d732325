import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { idempotencyKeyOf, type RemoteArtifact } from '#agents';
import { Instant } from '#platform/http/property.decorators.js';
import { TASK_STATUSES, type Task, type TaskStatus } from '../domain/task.js';
import { ErrorDetailsResponse } from './error-details.response.js';
import { RoutingResponse } from './routing.response.js';
import { UsageResponse } from './usage.response.js';
import { WaitingResponse } from './waiting.response.js';

/** What an agent elsewhere has made and put somewhere itself; it is as the agent says, and nobody has looked. */
@ApiSchema({ name: 'TaskArtifact' })
export class TaskArtifactResponse {
  /** The agent's word for what it is
   * @example 'image' */
  kind!: string;

  /** Where it is
   * @example 'https://media.painter.example/frames/SCENE_1_SHOT_1.png' */
  @ApiProperty({ format: 'uri' })
  url!: string;

  /** Its media type
   * @example 'image/png' */
  media_type?: string | undefined;

  /** Its checksum, as the agent writes it
   * @example 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' */
  checksum?: string | undefined;

  static from({ kind, url, mediaType, checksum }: RemoteArtifact): TaskArtifactResponse {
    return { kind, url, media_type: mediaType, checksum };
  }
}

/** One piece of work given to an agent. */
@ApiSchema({ name: 'TaskSummary' })
export class TaskResponse {
  /** Names what is done, not when or by whom
   * @example 'media_generation/image_generation/SCENE_1_SHOT_1#0-5f2a9c01d4e7' */
  task_id!: string;

  /** The workflow it belongs to
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11' */
  @ApiProperty({ format: 'uuid' })
  workflow_id!: string;

  /** Position in the order of creation, from 1
   * @example 7 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  number!: number;

  /** The same as `capability`
   * @example 'image_generation' */
  task_type!: string;

  /** What an agent must be able to do
   * @example 'image_generation' */
  capability!: string;

  /** How it stands; one that waits is pending
   * @example 'completed' */
  @ApiProperty({ enum: TASK_STATUSES, enumName: 'TaskStatus' })
  status!: TaskStatus;

  /** The workflow's state it belongs to
   * @example 'media_generation' */
  state!: string;

  /** What it is about, where a state has several of a kind
   * @example 'SCENE_1_SHOT_1' */
  item?: string | undefined;

  /** 0 for the first version, then 1, 2 ...
   * @example 0 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  revision!: number;

  /** Who works on it, or worked on it last
   * @example 'image_generation' */
  agent_id?: string | undefined;

  /** Attempts begun
   * @example 1 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  attempts!: number;

  /** Attempts made after the first one because it had failed
   * @example 0 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  retry_count!: number;

  /** The key of the latest attempt: sent again after a crash it means the same attempt
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11/media_generation/image_generation/SCENE_1_SHOT_1#0-5f2a9c01d4e7:1' */
  idempotency_key?: string | undefined;

  /** When it was created
   * @example '2026-03-01T12:01:00.000Z' */
  @Instant()
  created_at!: string;

  /** When its latest attempt began
   * @example '2026-03-01T12:01:00.100Z' */
  @Instant()
  started_at?: string | undefined;

  /** When it was over
   * @example '2026-03-01T12:01:04.300Z' */
  @Instant()
  completed_at?: string | undefined;

  /** How long the latest attempt took, in seconds
   * @example 4.2 */
  execution_time?: number | undefined;

  /** The agent's own judgement of the result
   * @example 88 */
  @ApiProperty({ minimum: 0, maximum: 100 })
  quality_score?: number | undefined;

  /** What the agent finds wrong with it
   * @example [] */
  @ApiProperty({ type: [String] })
  quality_issues!: readonly string[];

  /** Ids of the tasks whose results it was made from
   * @example ['scene_planning/storyboard_artist/all#0-0b1c2d3e4f5a'] */
  @ApiProperty({ type: [String] })
  dependencies!: readonly string[];

  /** What its agent has put somewhere itself; absent where there is nothing */
  artifacts?: TaskArtifactResponse[] | undefined;

  /** What its attempts have used of a language model */
  usage?: UsageResponse | undefined;

  /** Why it went where it went */
  routing?: RoutingResponse | undefined;

  /** What it waits for */
  waiting_for?: WaitingResponse | undefined;

  /** The fault of its latest attempt */
  error_details?: ErrorDetailsResponse | undefined;

  static from(task: Task): TaskResponse {
    const { startedAt, endedAt, waiting, failure } = task;
    const nextRetry = waiting?.kind === 'backoff' ? waiting.until : undefined;
    const isOver = endedAt && task.status !== 'pending' && task.status !== 'running';
    return {
      task_id: task.id,
      workflow_id: task.workflowId,
      number: task.number,
      task_type: task.capability,
      capability: task.capability,
      status: task.status,
      state: task.state,
      item: task.item,
      revision: task.revision,
      agent_id: task.agentId,
      attempts: task.attempts,
      retry_count: task.retries,
      idempotency_key:
        task.attempts === 0
          ? undefined
          : idempotencyKeyOf({ workflowId: task.workflowId, taskId: task.id, attempt: task.attempts }),
      created_at: task.createdAt.toISOString(),
      started_at: startedAt?.toISOString(),
      completed_at: isOver ? endedAt.toISOString() : undefined,
      execution_time: isOver && startedAt ? (endedAt.getTime() - startedAt.getTime()) / 1000 : undefined,
      quality_score: task.qualityScore,
      quality_issues: task.qualityIssues,
      dependencies: task.dependencies,
      artifacts: task.artifacts?.map((artifact) => TaskArtifactResponse.from(artifact)),
      usage: task.usage && UsageResponse.from(task.usage),
      routing: task.routing && RoutingResponse.from(task.routing),
      waiting_for: waiting && WaitingResponse.from(waiting),
      error_details: failure && ErrorDetailsResponse.from({ ...failure, nextRetry }),
    };
  }
}

/** A workflow's tasks. */
@ApiSchema({ name: 'TaskListResponse' })
export class TaskListResponse {
  /** In order of creation */
  tasks!: TaskResponse[];

  /** How many there are
   * @example 21 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  total_count!: number;

  static from(tasks: readonly Task[]): TaskListResponse {
    return { tasks: tasks.map((task) => TaskResponse.from(task)), total_count: tasks.length };
  }
}
