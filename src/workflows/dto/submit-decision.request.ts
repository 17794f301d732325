import { ApiSchema } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { MayBeAbsent } from '#platform/http/property.decorators.js';
import type { DecisionChoice } from '../decisions.service.js';

/** An answer to a pending decision. */
@ApiSchema({ name: 'SubmitDecisionRequest' })
export class SubmitDecisionRequest {
  /**
   * Which decision is answered: `pending_decision.decision_id`
   * @example 'story_approval_001'
   */
  @IsString()
  decision_id!: string;

  /**
   * One of the options that were offered; `approved`, `revised` and `rejected` are taken as `approve`, `revise`, `reject`
   * @example 'approve'
   */
  @IsString()
  choice!: string;

  /**
   * What shall be heeded when the work goes on
   * @example 'Let Mara find the brake herself.'
   */
  @MayBeAbsent()
  @IsString()
  feedback?: string;

  toChoice(): DecisionChoice {
    return { decisionId: this.decision_id, choice: this.choice, feedback: this.feedback };
  }
}
