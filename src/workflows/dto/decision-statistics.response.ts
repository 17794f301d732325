import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { DecisionCounts, DecisionStatistics } from '../domain/decision.repository.js';

/** How decisions have ended. */
@ApiSchema({ name: 'DecisionCounts' })
export class DecisionCountsResponse {
  /** Answered by people
   * @example 42 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  answered!: number;

  /** Decided by the default, at the deadline
   * @example 3 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  by_default!: number;

  /** Answered at once, for `auto_approve`
   * @example 5 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  automatic!: number;

  /** Expired without an answer
   * @example 0 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  expired!: number;

  /** Percent of those that a person could have answered and the default did; absent before the first
   * @example 6.7 */
  share_by_default?: number | undefined;

  /** How long people took, mean in seconds; absent before the first
   * @example 184.2 */
  mean_seconds_to_decide?: number | undefined;

  static of({ answered, byDefault, automatic, expired, answeredMs }: DecisionCounts): DecisionCountsResponse {
    const asked = answered + byDefault + expired;
    return {
      answered,
      by_default: byDefault,
      automatic,
      expired,
      share_by_default: asked === 0 ? undefined : Math.round((1_000 * byDefault) / asked) / 10,
      mean_seconds_to_decide: answered === 0 ? undefined : Math.round(answeredMs / answered) / 1_000,
    };
  }
}

/** How decisions have ended, in all and by point. */
@ApiSchema({ name: 'DecisionStatistics' })
export class DecisionStatisticsResponse extends DecisionCountsResponse {
  /** How many wait for an answer now
   * @example 2 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  open!: number;

  /** The same for each point
   * @example { "story_approval": { "answered": 42, "by_default": 3, "automatic": 5, "expired": 0 } } */
  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/DecisionCounts' },
  })
  by_point!: Readonly<Record<string, DecisionCountsResponse>>;

  static from({ open, all, byPoint }: DecisionStatistics): DecisionStatisticsResponse {
    const points = Object.entries(byPoint).map(([point, counts]) => [point, DecisionCountsResponse.of(counts)]);
    const more = { open, by_point: Object.fromEntries(points) as never };
    return Object.assign(new DecisionStatisticsResponse(), DecisionCountsResponse.of(all), more);
  }
}
