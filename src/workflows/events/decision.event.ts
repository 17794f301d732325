import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { WorkflowEventEnvelope } from './workflow-envelope.event.js';

/** Which question. */
export class DecisionData {
  /** New for every asking
   * @example 'story_approval_001' */
  decision_id!: string;
}

export class DecisionRequestedData extends DecisionData {
  /** What kind of decision it is
   * @example 'story_approval' */
  point!: string;

  /** The question; its material is in the workflow's `pending_decision`
   * @example 'Shall the film be made from this story?' */
  prompt!: string;

  /** What may be chosen
   * @example ['approve', 'revise', 'reject'] */
  @ApiProperty({ type: [String] })
  options!: readonly string[];
}

@ApiSchema({ description: 'A person is asked' })
export class DecisionRequested extends WorkflowEventEnvelope {
  static readonly type = 'decision.requested';
  data!: DecisionRequestedData;
}

export class DecisionAnsweredData extends DecisionData {
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
  data!: DecisionData;
}

@ApiSchema({ description: 'An answer is of no use any more: the workflow has ended, or asks anew' })
export class DecisionSuperseded extends WorkflowEventEnvelope {
  static readonly type = 'decision.superseded';
  data!: DecisionData;
}
