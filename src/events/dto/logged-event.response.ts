import { ApiProperty } from '@nestjs/swagger';
import { ActorResponse } from '#platform/http/actor.response.js';
import { Instant } from '#platform/http/property.decorators.js';

/** What every event says of itself; of whom it is, those that extend it say. */
export class LoggedEventResponse {
  /** Unique: of whom, and its `seq`
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11:4' */
  id!: string;

  /** Counts within the workflow, or the agent, from 1, without a gap
   * @example 4 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  seq!: number;

  /** Position among all events; opaque
   * @example '1772366400000-0.0' */
  cursor!: string;

  /** What has happened
   * @example 'workflow.state_entered' */
  type!: string;

  /** When it happened
   * @example '2026-03-01T12:00:00.200Z' */
  @Instant()
  at!: string;

  /** What belongs to it, by type
   * @example { "state": "concept_development" } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: Readonly<Record<string, unknown>>;

  /** Who caused it; absent where it came of itself */
  actor?: ActorResponse | undefined;
}
