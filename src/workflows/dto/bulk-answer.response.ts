import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Problem } from '#platform/http/problem.js';
import type { AnswerRequest } from './bulk-answer.request.js';

/** Why an answer was refused. */
@ApiSchema({ name: 'AnswerRefusal' })
export class AnswerRefusalResponse {
  /** The status it would have had by itself
   * @example 409 */
  @ApiProperty({ type: 'integer' })
  status!: number;

  /** A sentence for a person
   * @example 'The decision story_approval_001 was answered before, with approve' */
  error!: string;

  /** For programs
   * @example 'DECISION_ALREADY_ANSWERED' */
  code!: string;

  /** What belongs to it
   * @example { "decision_id": "story_approval_001", "choice": "approve" } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  details!: Readonly<Record<string, unknown>>;
}

/** What became of one answer. */
@ApiSchema({ name: 'AnswerResult' })
export class AnswerResultResponse {
  /** The workflow
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11' */
  @ApiProperty({ format: 'uuid' })
  workflow_id!: string;

  /** The decision
   * @example 'story_approval_001' */
  decision_id!: string;

  /** Whether it was taken
   * @example true */
  taken!: boolean;

  /** Why not */
  refusal?: AnswerRefusalResponse | undefined;

  static taken({ workflow_id, decision_id }: AnswerRequest): AnswerResultResponse {
    return { workflow_id, decision_id, taken: true };
  }

  static refused(
    { workflow_id, decision_id }: AnswerRequest,
    { status, message, code, details }: Problem,
  ): AnswerResultResponse {
    return { workflow_id, decision_id, taken: false, refusal: { status, error: message, code, details } };
  }
}

/** What became of many answers. */
@ApiSchema({ name: 'BulkAnswerResponse' })
export class BulkAnswerResponse {
  /** In the order of the request */
  results!: AnswerResultResponse[];

  /** How many were taken
   * @example 1 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  taken_count!: number;

  static from(results: AnswerResultResponse[]): BulkAnswerResponse {
    return { results, taken_count: results.filter(({ taken }) => taken).length };
  }
}
