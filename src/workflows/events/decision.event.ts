import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Instant } from '#platform/http/property.decorators.js';
import { DEADLINE_POLICIES, type DeadlinePolicy } from '../domain/decision.js';
import { WorkflowEventEnvelope } from './workflow-envelope.event.js';

const SUPERSEDED = ['workflow_ended', 'retry', 'recovered'] as const;

/** Which question. */
export class DecisionData {
  /** New for every asking
   * @example 'story_approval_001' */
  decision_id!: string;
}

/** Which question, and at what point of the work it is asked. */
export class PointData extends DecisionData {
  /** What kind of decision it is
   * @example 'story_approval' */
  point!: string;
}

export class DecisionRequestedData extends PointData {
  /** The question; its material is in the workflow's `pending_decision`
   * @example 'Shall the film be made from this story?' */
  prompt!: string;

  /** What may be chosen
   * @example ['approve', 'revise', 'reject'] */
  @ApiProperty({ type: [String] })
  options!: readonly string[];

  /** The task it is about, where it is about one */
  task_id?: string | undefined;

  /** What is taken when nobody answers in time
   * @example 'approve' */
  default_option?: string | undefined;

  /** What happens when nobody answers in time: the default is taken, the workflow fails, or it goes on waiting
   * @example 'default' */
  @ApiProperty({ enum: DEADLINE_POLICIES })
  on_deadline!: DeadlinePolicy;

  /** The deadline, where there is one; it stands still while the workflow is paused
   * @example '2026-03-02T12:00:00.000Z' */
  @Instant()
  timeout?: string | undefined;
}

@ApiSchema({ description: 'A person is asked' })
export class DecisionRequested extends WorkflowEventEnvelope {
  static readonly type = 'decision.requested';
  /** One option for each agent that could do the task in question. */
  static override readonly maxBytes = 131_072;
  data!: DecisionRequestedData;
}

export class DecisionAnsweredData extends PointData {
  /** One of the options
   * @example 'revise' */
  choice!: string;

  /** What the person has to say beside; it has at most `MAX_FEEDBACK_BYTES`
   * @example 'More rain, less hope.' */
  feedback?: string | undefined;
}

@ApiSchema({ description: 'Somebody has answered, or the system has in somebody’s place: `actor` says who' })
export class DecisionAnswered extends WorkflowEventEnvelope {
  static readonly type = 'decision.answered';
  /** Feedback has up to `MAX_FEEDBACK_BYTES`, and more once it is written as JSON. */
  static override readonly maxBytes = 131_072;
  data!: DecisionAnsweredData;
}

@ApiSchema({ description: 'Nobody has answered in time' })
export class DecisionExpired extends WorkflowEventEnvelope {
  static readonly type = 'decision.expired';
  data!: PointData;
}

export class DecisionRemindedData extends PointData {
  /** How many reminders there have been of this question
   * @example 1 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  reminders!: number;
}

@ApiSchema({ description: 'Nobody has answered yet, and somebody should' })
export class DecisionReminded extends WorkflowEventEnvelope {
  static readonly type = 'decision.reminded';
  data!: DecisionRemindedData;
}

export class DecisionSupersededData extends DecisionData {
  /** The workflow has ended, was sent on after it had failed, or the task in question goes on by itself
   * @example 'workflow_ended' */
  @ApiProperty({ enum: SUPERSEDED })
  reason!: (typeof SUPERSEDED)[number];
}

@ApiSchema({ description: 'An answer is of no use any more: the workflow has ended, or asks anew' })
export class DecisionSuperseded extends WorkflowEventEnvelope {
  static readonly type = 'decision.superseded';
  data!: DecisionSupersededData;
}
