import { Matches } from 'class-validator';
import { WorkflowPath } from './workflow.path.request.js';

/** Which decision of which workflow. */
export class DecisionPath extends WorkflowPath {
  /**
   * Its id
   * @example 'story_approval_001'
   */
  @Matches(/^[A-Za-z0-9_-]{1,100}$/, { message: 'decision_id must have 1 to 100 letters, digits, _ or -' })
  decision_id!: string;
}
