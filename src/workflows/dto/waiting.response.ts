import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Instant } from '#platform/http/property.decorators.js';
import type { Waiting } from '../domain/workflow.js';

const KINDS = [
  'slot',
  'limit',
  'capability',
  'backoff',
  'agent',
  'held',
  'decision',
] as const satisfies readonly Waiting['kind'][];

/** Why nothing happens at the moment. */
@ApiSchema({ name: 'WaitingFor' })
export class WaitingResponse {
  /** A free slot of a capable agent, an end of one of the workflow's own tasks where as many run as may, any capable
   * agent, the time before the next attempt, the answer of an agent elsewhere, the end of a pause, a person
   * @example 'slot' */
  @ApiProperty({ enum: KINDS, enumName: 'WaitingKind' })
  kind!: Waiting['kind'];

  /** What an agent must be able to do
   * @example 'image_generation' */
  capability?: string | undefined;

  /** Since when
   * @example '2026-03-01T12:00:00.000Z' */
  @Instant()
  since!: string;

  /** Until when, where that is known
   * @example '2026-03-01T12:00:30.000Z' */
  @Instant()
  until?: string | undefined;

  static from({ kind, capability, since, until }: Waiting): WaitingResponse {
    return {
      kind,
      capability,
      since: new Date(since).toISOString(),
      until: until === undefined ? undefined : new Date(until).toISOString(),
    };
  }
}
