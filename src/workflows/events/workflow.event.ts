import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { NoData, WorkflowEventEnvelope } from './workflow-envelope.event.js';

export class WorkflowCreatedData {
  /** What kind of production it is
   * @example 'movie_creation' */
  workflow_type!: string;

  /** 1 to 10, 10 most urgent
   * @example 5 */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 10 })
  priority!: number;
}

@ApiSchema({ description: 'It was ordered, and waits for a worker' })
export class WorkflowCreated extends WorkflowEventEnvelope {
  static readonly type = 'workflow.created';
  data!: WorkflowCreatedData;
}

@ApiSchema({ description: 'A worker has taken it up for the first time' })
export class WorkflowStarted extends WorkflowEventEnvelope {
  static readonly type = 'workflow.started';
  data!: NoData;
}

export class WorkflowStateData {
  /** One of the states of its type
   * @example 'concept_development' */
  state!: string;
}

@ApiSchema({ description: 'It works on this state from now on' })
export class WorkflowStateEntered extends WorkflowEventEnvelope {
  static readonly type = 'workflow.state_entered';
  data!: WorkflowStateData;
}

@ApiSchema({ description: 'A state is done, and its results can be read' })
export class WorkflowStateCompleted extends WorkflowEventEnvelope {
  static readonly type = 'workflow.state_completed';
  data!: WorkflowStateData;
}

export class WorkflowProgressData {
  /** Of the whole workflow; never goes back
   * @example 37 */
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  progress_percentage!: number;
}

@ApiSchema({ description: 'It has come further; the end of each single task says so as well' })
export class WorkflowProgress extends WorkflowEventEnvelope {
  static readonly type = 'workflow.progress';
  data!: WorkflowProgressData;
}

/** What is different now. */
export class WorkflowChanges {
  /** The new priority: 1 to 10, 10 most urgent
   * @example 9 */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 10 })
  priority?: number | undefined;

  /** Names of the parameters that were set, changed or cleared; their values are told to nobody
   * @example ['quality_threshold'] */
  @ApiProperty({ type: [String] })
  custom_parameters?: readonly string[] | undefined;
}

export class WorkflowUpdatedData {
  /** What is different now */
  changed!: WorkflowChanges;
}

@ApiSchema({ description: 'Somebody has changed its priority or its parameters' })
export class WorkflowUpdated extends WorkflowEventEnvelope {
  static readonly type = 'workflow.updated';
  /** As many names as `MAX_PARAMETERS_BYTES` allows. */
  static override readonly maxBytes = 131_072;
  data!: WorkflowUpdatedData;
}

export class WorkflowWaitingData {
  /** For a person's decision
   * @example 'decision' */
  @ApiProperty({ enum: ['decision'] })
  kind!: 'decision';

  /** Which one
   * @example 'story_approval_001' */
  decision_id!: string;
}

@ApiSchema({ description: 'It does not go on before somebody answers; clients see it as paused' })
export class WorkflowWaiting extends WorkflowEventEnvelope {
  static readonly type = 'workflow.waiting';
  data!: WorkflowWaitingData;
}

@ApiSchema({ description: 'Somebody has paused it: what is under way is finished, nothing new begins' })
export class WorkflowPaused extends WorkflowEventEnvelope {
  static readonly type = 'workflow.paused';
  data!: NoData;
}

export class WorkflowResumedData {
  /** True where it had failed and was sent on
   * @example true */
  retry?: boolean | undefined;

  /** Why it was sent on, in the words of whoever did
   * @example 'The image service is back' */
  @ApiProperty({ maxLength: 1_000 })
  reason?: string | undefined;
}

@ApiSchema({ description: 'It goes on, after a pause or after it had failed' })
export class WorkflowResumed extends WorkflowEventEnvelope {
  static readonly type = 'workflow.resumed';
  data!: WorkflowResumedData;
}

export class WorkflowCompletedData {
  /** Names of the files that can be fetched
   * @example ['final-edit.json', 'distribution-record.json'] */
  @ApiProperty({ type: [String] })
  deliverables!: readonly string[];
}

@ApiSchema({ description: 'Everything is done; nothing follows' })
export class WorkflowCompleted extends WorkflowEventEnvelope {
  static readonly type = 'workflow.completed';
  data!: WorkflowCompletedData;
}

export class WorkflowFailedData {
  /** For programs; stable
   * @example 'AGENT_TIMED_OUT' */
  @ApiProperty({ maxLength: 100 })
  error_type!: string;

  /** For people; the beginning of it, where it is long
   * @example 'No result within 30000 ms' */
  @ApiProperty({ maxLength: 1_000 })
  error_message!: string;

  /** The task it failed with, where it was one
   * @example 'media_generation/image_generation/scene-1#0-9f86d081884c' */
  failed_task?: string | undefined;
}

@ApiSchema({ description: 'It cannot go on by itself; what is finished is kept, and somebody may send it on' })
export class WorkflowFailed extends WorkflowEventEnvelope {
  static readonly type = 'workflow.failed';
  data!: WorkflowFailedData;
}

export class WorkflowCancelledData {
  /** Where it came of an answer: what was rejected, with the feedback
   * @example 'The story was rejected: Too sad.' */
  reason?: string | undefined;

  /** Where a person has ended it who was asked what shall become of a task: by which decision */
  decision_id?: string | undefined;
}

@ApiSchema({ description: 'It was ended before it was done; nothing follows' })
export class WorkflowCancelled extends WorkflowEventEnvelope {
  static readonly type = 'workflow.cancelled';
  /** Feedback has up to `MAX_FEEDBACK_BYTES`, and more once it is written as JSON. */
  static override readonly maxBytes = 131_072;
  data!: WorkflowCancelledData;
}

@ApiSchema({
  description: 'It ended long ago and is kept no longer: nothing of it can be read any more, its own events included',
})
export class WorkflowRemoved extends WorkflowEventEnvelope {
  static readonly type = 'workflow.removed';
  data!: NoData;
}
