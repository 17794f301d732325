import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Instant } from '#platform/http/property.decorators.js';
import type { Routing } from '../domain/task.js';
import { WorkflowEventEnvelope } from './workflow-envelope.event.js';

const WAITS = ['slot', 'limit', 'capability', 'agent', 'decision', 'held'] as const;
const REASONS = ['only_one', 'only_one_free', 'best_score', 'equal_scores', 'probe', 'chosen_by_person'] as const;

/** Which task. */
export class TaskData {
  /** Names what is done, and not when or by whom
   * @example 'media_generation/image_generation/scene-1#0-9f86d081884c' */
  task_id!: string;

  /** What an agent must be able to do for it
   * @example 'image_generation' */
  capability!: string;
}

/** Which task, and which attempt at it. */
export class AttemptData extends TaskData {
  /** Who makes it
   * @example 'image_generation' */
  agent_id!: string;

  /** From 1 on; a retry of a failed workflow goes on counting
   * @example 1 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  attempt!: number;
}

export class TaskCreatedData extends TaskData {
  /** Position among the workflow's tasks, from 1
   * @example 12 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  number!: number;
}

@ApiSchema({ description: 'It is to be done' })
export class TaskCreated extends WorkflowEventEnvelope {
  static readonly type = 'task.created';
  data!: TaskCreatedData;
}

export class TaskAssignedData extends AttemptData {
  /** Why this agent: it was the only one, the only free one, had the best score, was one of several with equal scores, was
   * to be tried after it had failed, or a person has chosen it
   * @example 'best_score' */
  @ApiProperty({ enum: REASONS })
  reason!: (typeof REASONS)[number] & Routing['reason'];
}

@ApiSchema({ description: 'An agent was chosen for it, and a slot of that agent taken' })
export class TaskAssigned extends WorkflowEventEnvelope {
  static readonly type = 'task.assigned';
  data!: TaskAssignedData;
}

export class TaskReroutedData extends AttemptData {
  /** Who had it before
   * @example 'image-generation-2' */
  from!: string;
}

@ApiSchema({ description: 'Another agent makes the next attempt' })
export class TaskRerouted extends WorkflowEventEnvelope {
  static readonly type = 'task.rerouted';
  data!: TaskReroutedData;
}

export class TaskStartedData extends AttemptData {
  /** True where the worker was lost, and another one goes on with the same attempt
   * @example true */
  taken_over?: boolean | undefined;
}

@ApiSchema({ description: 'The agent has begun' })
export class TaskStarted extends WorkflowEventEnvelope {
  static readonly type = 'task.started';
  data!: TaskStartedData;
}

export class TaskProgressData extends AttemptData {
  /** Of this task, as its agent says; absent where it only says that it works
   * @example 40 */
  @ApiProperty({ minimum: 0, maximum: 100 })
  progress_percentage?: number | undefined;
}

@ApiSchema({ description: 'An agent elsewhere reports how far it is; agents in the workers do not' })
export class TaskProgress extends WorkflowEventEnvelope {
  static readonly type = 'task.progress';
  data!: TaskProgressData;
}

/** What went wrong. */
export class TaskErrorData {
  /** For programs; stable
   * @example 'AGENT_TIMED_OUT' */
  @ApiProperty({ maxLength: 100 })
  type!: string;

  /** For people; the beginning of it, where it is long
   * @example 'No result within 30000 ms' */
  @ApiProperty({ maxLength: 1_000 })
  message!: string;
}

export class TaskWaitingData extends TaskData {
  /** For a free slot of a capable agent, an end of one of the workflow's own tasks where as many run as may, any capable
   * agent, the answer of an agent elsewhere, a person's word on what shall become of it, or the end of a pause
   * @example 'agent' */
  @ApiProperty({ enum: WAITS })
  kind!: (typeof WAITS)[number];

  /** Whose answer it waits for; before a person is asked, who made the last attempt
   * @example 'painter-7' */
  agent_id?: string | undefined;

  /** The last attempt, before a person is asked */
  @ApiProperty({ type: 'integer', minimum: 1 })
  attempt?: number | undefined;

  /** What the last attempt came to, before a person is asked */
  error?: TaskErrorData | undefined;
}

@ApiSchema({ description: 'It cannot begin yet, or is in the hands of an agent elsewhere' })
export class TaskWaiting extends WorkflowEventEnvelope {
  static readonly type = 'task.waiting';
  data!: TaskWaitingData;
}

export class TaskCompletedData extends AttemptData {
  /** The state it belongs to
   * @example 'media_generation' */
  state!: string;

  /** What it is about, where the state has several of a kind
   * @example 'scene-1' */
  item?: string | undefined;

  /** How long the attempt took
   * @example 840 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  duration_ms!: number;

  /** How good the result is
   * @example 86 */
  @ApiProperty({ minimum: 0, maximum: 100 })
  quality_score!: number;

  /** Of the whole workflow
   * @example 37 */
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  progress_percentage!: number;
}

@ApiSchema({ description: 'It is done for good' })
export class TaskCompleted extends WorkflowEventEnvelope {
  static readonly type = 'task.completed';
  data!: TaskCompletedData;
}

export class TaskFailedData extends TaskData {
  /** Who made the last attempt, where there was one
   * @example 'image_generation' */
  agent_id?: string | undefined;

  /** The last attempt, where there was one
   * @example 3 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  attempt?: number | undefined;

  /** What it came to */
  error!: TaskErrorData;

  /** True where a person has decided that the workflow goes on without it */
  skipped?: boolean | undefined;

  /** By which decision */
  decision_id?: string | undefined;
}

@ApiSchema({ description: 'No attempt is left, another one would be of no use, or a person has left it out' })
export class TaskFailed extends WorkflowEventEnvelope {
  static readonly type = 'task.failed';
  data!: TaskFailedData;
}

export class TaskRetryingData extends TaskData {
  /** Who made the attempt that failed; absent where a person has sent it on
   * @example 'image_generation' */
  agent_id?: string | undefined;

  /** The attempt that failed
   * @example 1 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  attempt?: number | undefined;

  /** What it came to */
  error?: TaskErrorData | undefined;

  /** When the next attempt is made at the earliest
   * @example '2026-03-01T12:00:02.000Z' */
  @Instant()
  next_retry?: string | undefined;

  /** By which decision a person has sent it on */
  decision_id?: string | undefined;

  /** Whom that person has chosen to make the next attempt */
  given_to?: string | undefined;
}

@ApiSchema({ description: 'An attempt failed and another one follows, or a person has sent it on after the last one' })
export class TaskRetrying extends WorkflowEventEnvelope {
  static readonly type = 'task.retrying';
  data!: TaskRetryingData;
}

@ApiSchema({ description: 'Its workflow ended before it did' })
export class TaskCancelled extends WorkflowEventEnvelope {
  static readonly type = 'task.cancelled';
  data!: TaskData;
}
