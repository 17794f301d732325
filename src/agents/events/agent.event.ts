import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { EventEnvelope } from '#platform/events/envelope.event.js';
import { AGENT_TYPES, type AgentType } from '../define-agent.js';
import { AGENT_PROTOCOLS, type AgentProtocol } from '../domain/agent.js';
import { STATUS_REASONS, type StatusReason } from '../domain/agent-event.js';

const STATUSES = ['available', 'maintenance', 'offline'] as const;

/** What every event of an agent has. */
export abstract class AgentEventEnvelope extends EventEnvelope {
  /** `agent:`, id of the agent, a colon, `seq`; the same wherever and however often the event is delivered
   * @example 'agent:scene-painter:3' */
  @ApiProperty({ maxLength: 130 })
  id!: string;

  /** Counts within the agent from 1, without a gap, and goes on when an agent of the same id comes back
   * @example 3 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  seq!: number;

  /** The agent it happened to
   * @example 'scene-painter' */
  @ApiProperty({ maxLength: 100 })
  agent_id!: string;
}

export class AgentRegisteredData {
  /** Which of the four kinds it is
   * @example 'visual' */
  @ApiProperty({ enum: AGENT_TYPES })
  agent_type!: AgentType;

  /** What it can do
   * @example ['image_generation'] */
  @ApiProperty({ type: [String] })
  capabilities!: readonly string[];

  /** How it is called; `local` ones run inside the workers
   * @example 'http' */
  @ApiProperty({ enum: AGENT_PROTOCOLS })
  protocol!: AgentProtocol;

  /** How many tasks it takes at a time
   * @example 2 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  max_concurrent_tasks!: number;

  /** Its own version
   * @example '1.0.0' */
  version?: string | undefined;

  /** A new one can be given work at once
   * @example 'available' */
  @ApiProperty({ enum: STATUSES })
  status!: (typeof STATUSES)[number];
}

@ApiSchema({ description: 'An agent that nobody knew has presented itself' })
export class AgentRegistered extends AgentEventEnvelope {
  static readonly type = 'agent.registered';
  data!: AgentRegisteredData;
}

/** What an agent needs to work. */
export class AgentRequirements {
  /** Cores of a CPU
   * @example 2 */
  cpu_cores?: number | undefined;

  /** Main memory in gigabytes
   * @example 8 */
  memory_gb?: number | undefined;

  /** Memory of a GPU in gigabytes
   * @example 0 */
  gpu_memory_gb?: number | undefined;

  /** Disk space in gigabytes
   * @example 20 */
  storage_gb?: number | undefined;
}

/** What is different now; null where it was cleared. */
export class AgentChanges {
  /** Which of the four kinds it is
   * @example 'visual' */
  @ApiProperty({ enum: AGENT_TYPES })
  agent_type?: AgentType | undefined;

  /** Its name for people
   * @example 'Scene Painter' */
  title?: string | undefined;

  /** Its department in the roster
   * @example 'Visual' */
  @ApiProperty({ type: String, nullable: true })
  department?: string | null | undefined;

  /** What it can do
   * @example ['image_generation'] */
  @ApiProperty({ type: [String] })
  capabilities?: readonly string[] | undefined;

  /** How it is called
   * @example 'http' */
  @ApiProperty({ enum: AGENT_PROTOCOLS })
  protocol?: AgentProtocol | undefined;

  /** Where it is called
   * @example 'http://painter.example:9000' */
  endpoint_url?: string | undefined;

  /** Where it is asked whether it is well
   * @example 'http://painter.example:9000/health' */
  @ApiProperty({ type: String, nullable: true })
  health_check_url?: string | null | undefined;

  /** What it needs to work */
  @ApiProperty({ type: () => AgentRequirements, nullable: true })
  resource_requirements?: AgentRequirements | null | undefined;

  /** How many tasks it takes at a time
   * @example 2 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  max_concurrent_tasks?: number | undefined;

  /** Its own version
   * @example '1.0.1' */
  @ApiProperty({ type: String, nullable: true })
  version?: string | null | undefined;

  /** Names of the fields it takes
   * @example ['concept_brief'] */
  @ApiProperty({ type: [String], nullable: true })
  inputs?: readonly string[] | null | undefined;

  /** Names of the fields it gives
   * @example ['image'] */
  @ApiProperty({ type: [String], nullable: true })
  outputs?: readonly string[] | null | undefined;

  /** What its tools are called, by capability, where that is another name
   * @example { "image_generation": "render_frames" } */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  tools?: Readonly<Record<string, string>> | null | undefined;

  /** The ids of its skills likewise
   * @example { "image_generation": "render-frames" } */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  skills?: Readonly<Record<string, string>> | null | undefined;

  /** Whether it comes with the service
   * @example false */
  built_in?: boolean | undefined;
}

export class AgentUpdatedData {
  /** What is different now; null where it was cleared */
  changed!: AgentChanges;
}

@ApiSchema({ description: 'What it says of itself has changed' })
export class AgentUpdated extends AgentEventEnvelope {
  static readonly type = 'agent.updated';
  data!: AgentUpdatedData;
}

export class AgentStatusChangedData {
  /** What it was
   * @example 'available' */
  @ApiProperty({ enum: STATUSES })
  from!: (typeof STATUSES)[number];

  /** What it is; `busy` is not told, it comes and goes with every task
   * @example 'offline' */
  @ApiProperty({ enum: STATUSES })
  to!: (typeof STATUSES)[number];

  /** Somebody set it, it did not answer, its heartbeats stopped, it answers again, it was reset, it registered again
   * @example 'probes_missed' */
  @ApiProperty({ enum: STATUS_REASONS })
  reason!: StatusReason;
}

@ApiSchema({ description: 'Whether it can be given work has changed' })
export class AgentStatusChanged extends AgentEventEnvelope {
  static readonly type = 'agent.status_changed';
  data!: AgentStatusChangedData;
}

/** Nothing more is to be said. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- the schema of a message that has no data
export class AgentDeregisteredData {}

@ApiSchema({ description: 'It has left, and is given nothing any more' })
export class AgentDeregistered extends AgentEventEnvelope {
  static readonly type = 'agent.deregistered';
  data!: AgentDeregisteredData;
}
