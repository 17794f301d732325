import { ApiProperty } from '@nestjs/swagger';
import { EventEnvelope } from '#platform/events/envelope.event.js';

/** What every event of a workflow has. */
export abstract class WorkflowEventEnvelope extends EventEnvelope {
  /** Id of the workflow, a colon, `seq`; the same wherever and however often the event is delivered
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11:4' */
  @ApiProperty({ maxLength: 60 })
  id!: string;

  /** Counts within the workflow from 1, without a gap
   * @example 4 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  seq!: number;

  /** The workflow it happened to
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11' */
  @ApiProperty({ format: 'uuid' })
  workflow_id!: string;

  /** The project of that workflow
   * @example 'night-train' */
  @ApiProperty({ maxLength: 100 })
  project_id!: string;
}

/** Nothing more is to be said. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- the schema of a message that has no data
export class NoData {}
