import { ApiExtraModels, ApiProperty, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import { agentEvents } from '#agents';
import { Instant } from '#platform/http/property.decorators.js';
import { workflowEvents } from '#workflows';

/** What is sent on a channel beside the events themselves. */

@ApiSchema({
  description:
    'How things stand, where events are missing: what follows goes on from there. As large as what REST answers',
})
export class Snapshot {
  static readonly title = 'snapshot';

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
  cursor!: string;

  /** The workflow, where it is about one
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11' */
  @ApiProperty({ format: 'uuid' })
  workflow_id?: string | undefined;

  /** The project, where it is about one
   * @example 'night-train' */
  project_id?: string | undefined;

  /** The agent, where it is about one */
  agent_id?: string | undefined;

  /** When it was taken
   * @example '2026-03-01T12:00:00.200Z' */
  @Instant()
  at!: string;

  /** One workflow as the REST API shows it; or `workflows`, the live ones, with `has_more`, and `agents`, those there are or
   * the one: of everything both, of a project and of decisions `workflows`, of agents `agents`
   * @example { "workflow_id": "3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11", "status": "running" } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: Readonly<Record<string, unknown>>;
}

@ApiSchema({ description: 'The service is about to stop: connect again, with the last position seen' })
export class ServerClosing {
  static readonly title = 'server_closing';
  static readonly maxBytes = 1_024;

  /** On a socket: how long to wait before that. A stream says it as its `retry`
   * @example 1000 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  retry_after_ms?: number | undefined;
}

@ApiSchema({
  description: 'The last words of a stream that was not read for too long: connect again when there is time',
})
export class TooSlow {
  static readonly title = 'too_slow';
  static readonly maxBytes = 1_024;
}

@ApiSchema({ description: 'The last words to a socket that took nothing for too long: connect again' })
export class Lagging {
  static readonly title = 'lagging';
  static readonly maxBytes = 1_024;

  /** How long it took nothing
   * @example 15000 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  stalled_ms!: number;
}

/** From where on. */
class Resumption {
  /** The last position seen, to go on from: the `seq` with one workflow, else the `cursor`; without it one workflow is told
   * from its beginning, the others from now on
   * @example '41' */
  @ApiProperty({
    oneOf: [
      { type: 'string', maxLength: 100 },
      { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
    ],
  })
  after?: string | number | undefined;

  /** All that the namespace has */
  @ApiProperty({ enum: [true], type: Boolean })
  all?: true | undefined;
}

@ApiSchema({ description: 'Whose events are wanted: exactly one of `workflow_id`, `project_id` and `all`' })
export class SubscribeToWorkflows extends Resumption {
  static readonly title = 'subscribe';
  static readonly maxBytes = 16_384;
  static readonly alternatives = [['workflow_id'], ['project_id'], ['all']];

  /** Those of one workflow
   * @example '3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11' */
  @ApiProperty({ format: 'uuid' })
  workflow_id?: string | undefined;

  /** Those of all workflows of a project */
  @ApiProperty({ maxLength: 100 })
  project_id?: string | undefined;
}

@ApiSchema({ description: 'Whose events are wanted: exactly one of `agent_id` and `all`' })
export class SubscribeToAgents extends Resumption {
  static readonly title = 'subscribe_to_agents';
  static readonly wireName = 'subscribe';
  static readonly maxBytes = 16_384;
  static readonly alternatives = [['agent_id'], ['all']];

  /** Those of one agent
   * @example 'scene-painter' */
  @ApiProperty({ maxLength: 100 })
  agent_id?: string | undefined;
}

/** What says, where something went wrong, what it was. */
class Refusable {
  /** What went wrong, for people */
  error?: string | undefined;

  /** What went wrong, for programs */
  code?: string | undefined;

  /** What belongs to the code */
  @ApiProperty({ type: 'object', additionalProperties: true })
  details?: Readonly<Record<string, unknown>> | undefined;
}

const REFUSED = ['error', 'code', 'details'];

@ApiSchema({
  description: 'The answer to `subscribe`, or the error as the REST API words it: `error`, `code` and `details`',
})
export class Subscribed extends Refusable {
  static readonly title = 'subscribed';
  static readonly maxBytes = 8_192;
  static readonly alternatives = [['ok', 'subscription', 'position'], REFUSED];

  /** True; absent with an error
   * @example true */
  @ApiProperty({ enum: [true], type: Boolean })
  ok?: true | undefined;

  /** Its name: each event brings it along, and `unsubscribe` takes it
   * @example 's1' */
  subscription?: string | undefined;

  /** Behind which the events come
   * @example '41' */
  position?: string | undefined;
}

@ApiSchema({ description: 'The answer to `unsubscribe`, or the error as the answer to `subscribe` words it' })
export class Unsubscribed extends Refusable {
  static readonly title = 'unsubscribed';
  static readonly maxBytes = 8_192;
  static readonly alternatives = [['ok'], REFUSED];

  /** True; absent with an error
   * @example true */
  @ApiProperty({ enum: [true], type: Boolean })
  ok?: true | undefined;
}

@ApiSchema({
  description:
    'A connection is refused: the `data` of the error that the client library tells, as the REST API words it',
})
export class ConnectionRefused {
  static readonly title = 'connect_error';
  static readonly maxBytes = 8_192;

  /** What went wrong, for people
   * @example 'This instance serves 5000 sockets already; try again later, or another one' */
  error!: string;

  /** What went wrong, for programs
   * @example 'SOCKET_LIMIT_REACHED' */
  code!: string;

  /** What belongs to the code
   * @example { "limit": 5000, "retry_after_seconds": 5 } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  details!: Readonly<Record<string, unknown>>;
}

@ApiSchema({ description: 'Nothing more follows of a subscription; the others go on' })
export class SubscriptionEnded extends Refusable {
  static readonly title = 'subscription_ended';
  static readonly maxBytes = 8_192;

  /** Its name
   * @example 's1' */
  subscription!: string;

  /** What it followed is gone, or it failed: then `error`, `code` and `details` say how
   * @example 'gone' */
  @ApiProperty({ enum: ['gone', 'failed'] })
  reason!: 'gone' | 'failed';
}

@ApiSchema({ description: 'One event as it is posted to a webhook' })
@ApiExtraModels(...workflowEvents, ...agentEvents)
export class WebhookDelivery {
  static readonly title = 'webhook';
  static readonly maxBytes = 132_096;

  /** Type of the event
   * @example 'workflow.paused' */
  type!: string;

  /** When it happened
   * @example '2026-03-01T12:00:00.200Z' */
  @Instant()
  timestamp!: string;

  /** The event, as it is on every channel
   * @example { "id": "3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11:4", "seq": 4, "cursor": "1772366400000-0.0", "type": "workflow.paused", "workflow_id": "3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11", "project_id": "night-train", "at": "2026-03-01T12:00:00.200Z", "data": {} } */
  @ApiProperty({ oneOf: [...workflowEvents, ...agentEvents].map((event) => ({ $ref: getSchemaPath(event) })) })
  data!: object;
}

/** Between which two events. */
export class MissedRange {
  /** Cursor of the first that may not have come
   * @example '1772366400000-0.0' */
  from!: string;

  /** Cursor of the last
   * @example '1772366400900-3.0' */
  to!: string;
}

@ApiSchema({ description: 'Events may not have been told to this webhook: read them from the logs' })
export class WebhookMissed {
  static readonly title = 'webhook_missed';
  static readonly maxBytes = 1_024;

  /** Always this word
   * @example 'events.missed' */
  @ApiProperty({ enum: ['events.missed'] })
  type!: 'events.missed';

  /** When it was noticed
   * @example '2026-03-01T12:00:00.200Z' */
  @Instant()
  timestamp!: string;

  /** What may be missing, both ends included */
  data!: MissedRange;
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
