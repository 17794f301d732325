import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Instant } from '#platform/http/property.decorators.js';
import {
  DECISION_STATUSES,
  type Decision,
  type DecisionAnswerRecord,
  type DecisionStatus,
} from '../domain/decision.js';
import { ActorResponse } from '#platform/http/actor.response.js';
import { PendingDecisionResponse } from './pending-decision.response.js';

/** By which way an answer came. */
@ApiSchema({ name: 'AnswerOrigin' })
export class AnswerOriginResponse {
  /** `rest` for a single answer, `bulk` for one of many
   * @example 'rest' */
  via!: string;

  /** The address it came from
   * @example '10.1.2.3' */
  ip?: string | undefined;
}

/** An answer, taken or refused. */
@ApiSchema({ name: 'DecisionAnswer' })
export class DecisionAnswerResponse {
  /** What was chosen
   * @example 'revise' */
  choice!: string;

  /** What was said beside it
   * @example 'Let Mara find the brake herself.' */
  feedback?: string | undefined;

  /** Who answered */
  actor!: ActorResponse;

  /** When
   * @example '2026-03-01T12:05:00.000Z' */
  @Instant()
  at!: string;

  /** From where; unknown where the system answered */
  from?: AnswerOriginResponse | undefined;

  /** Whether it was the one that counted
   * @example true */
  taken!: boolean;

  static from({ actor, ...answer }: DecisionAnswerRecord, taken: boolean): DecisionAnswerResponse {
    return { ...answer, actor: ActorResponse.from(actor), taken };
  }
}

/** A question to a person, and what became of it. */
@ApiSchema({ name: 'Decision' })
export class DecisionResponse extends PendingDecisionResponse {
  /** The workflow that asks
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11' */
  @ApiProperty({ format: 'uuid' })
  workflow_id!: string;

  /** `superseded` when its workflow moved on or ended without an answer
   * @example 'pending' */
  @ApiProperty({ enum: DECISION_STATUSES, enumName: 'DecisionStatus' })
  status!: DecisionStatus;

  /** The answer that counted */
  answer?: DecisionAnswerResponse | undefined;

  /** Every answer that came, the one that counted in front */
  history!: DecisionAnswerResponse[];

  static override from(decision: Decision): DecisionResponse {
    const { answer, refused } = decision;
    const taken = answer && DecisionAnswerResponse.from(answer, true);
    return Object.assign(new DecisionResponse(), PendingDecisionResponse.from(decision), {
      workflow_id: decision.workflowId,
      status: decision.status,
      answer: taken,
      history: [...(taken ? [taken] : []), ...refused.map((late) => DecisionAnswerResponse.from(late, false))],
    });
  }
}

/** What a workflow has asked. */
@ApiSchema({ name: 'DecisionListResponse' })
export class DecisionListResponse {
  /** In the order in which they were asked */
  decisions!: DecisionResponse[];

  /** How many there are
   * @example 1 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  total_count!: number;

  static from(decisions: readonly Decision[]): DecisionListResponse {
    return {
      decisions: decisions.map((decision) => DecisionResponse.from(decision)),
      total_count: decisions.length,
    };
  }
}
