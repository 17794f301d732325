import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Instant } from '#platform/http/property.decorators.js';

/** What is sent on a stream beside the events themselves. */

@ApiSchema({ description: 'How things stand, where events are missing: what follows goes on from there' })
export class Snapshot {
  static readonly title = 'snapshot';
  static readonly maxBytes = 1_048_576;

  /** Always this word
   * @example 'snapshot' */
  @ApiProperty({ enum: ['snapshot'] })
  type!: 'snapshot';

  /** On a stream of one workflow: the number of its last event that it takes into account
   * @example 41 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  seq?: number | undefined;

  /** The position in the log of all events that it takes into account; opaque
   * @example '1772366400000-0.0' */
  cursor?: string | undefined;

  /** The workflow, where it is about one
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11' */
  @ApiProperty({ format: 'uuid' })
  workflow_id?: string | undefined;

  /** The project, where it is about one
   * @example 'night-train' */
  project_id?: string | undefined;

  /** When it was taken
   * @example '2026-03-01T12:00:00.200Z' */
  @Instant()
  at!: string;

  /** As the REST API shows it
   * @example { "workflow": { "workflow_id": "3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11", "status": "running" } } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: Readonly<Record<string, unknown>>;
}

@ApiSchema({ description: 'The service is about to stop: connect again, with the last position seen' })
export class ServerClosing {
  static readonly title = 'server_closing';
  static readonly maxBytes = 1_024;

  /** How long to wait before that
   * @example 1000 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  retry_after_ms!: number;
}

@ApiSchema({ description: 'The client took nothing for too long and is disconnected: connect again' })
export class Lagging {
  static readonly title = 'lagging';
  static readonly maxBytes = 1_024;

  /** How long it took nothing
   * @example 15000 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  stalled_ms!: number;
}

@ApiSchema({ description: 'Whose events are wanted: exactly one of `workflow_id`, `project_id` and `all`' })
export class Subscribe {
  static readonly title = 'subscribe';
  static readonly maxBytes = 16_384;

  /** Those of one workflow
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11' */
  @ApiProperty({ format: 'uuid' })
  workflow_id?: string | undefined;

  /** Those of all workflows of a project */
  @ApiProperty({ maxLength: 100 })
  project_id?: string | undefined;

  /** All that the namespace has */
  all?: boolean | undefined;

  /** The last position seen, to go on from: the `seq` with one workflow, else the `cursor`; without it only news is sent
   * @example 41 */
  @ApiProperty({ oneOf: [{ type: 'integer', minimum: 0 }, { type: 'string' }] })
  after?: number | string | undefined;
}

@ApiSchema({ description: 'The answer to `subscribe`: what was subscribed to, or the error as the REST API words it' })
export class SubscribeAcknowledged {
  static readonly title = 'subscribed';
  static readonly maxBytes = 8_192;

  /** Whether events follow
   * @example true */
  ok?: boolean | undefined;

  /** What went wrong, for people */
  error?: string | undefined;

  /** What went wrong, for programs */
  code?: string | undefined;

  /** What belongs to the code */
  @ApiProperty({ type: 'object', additionalProperties: true })
  details?: Readonly<Record<string, unknown>> | undefined;
}

@ApiSchema({ description: 'Headers of a webhook, as Standard Webhooks have them' })
export class WebhookHeaders {
  /** The same for every delivery of one event to one webhook: what it was seen before by
   * @example 'msg_2b1c9e11' */
  'webhook-id'!: string;

  /** When it was sent, seconds since the epoch
   * @example '1772366400' */
  @ApiProperty({ pattern: '^[0-9]{1,12}$' })
  'webhook-timestamp'!: string;

  /** One or several `v1,` with the base64 of HMAC-SHA-256 over id, timestamp and body joined by dots, separated by spaces
   * @example 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=' */
  'webhook-signature'!: string;
}
