import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Instant } from '#platform/http/property.decorators.js';
import type { CapabilitySchemas } from '../agent-shapes.js';
import { AGENT_TYPES, type AgentType } from '../define-agent.js';
import {
  AGENT_PROTOCOLS,
  AGENT_STATUSES,
  agentStatus,
  averageSeconds,
  successRate,
  type Agent,
  type AgentProtocol,
  type AgentStatus,
  type ResourceRequirements,
} from '../domain/agent.js';

/** What an agent needs to work. */
@ApiSchema({ name: 'ResourceRequirements' })
export class ResourceRequirementsResponse {
  /** Cores of a CPU
   * @example 2 */
  @ApiProperty({ minimum: 0.1 })
  cpu_cores?: number | undefined;

  /** Main memory in gigabytes
   * @example 8 */
  @ApiProperty({ minimum: 0.1 })
  memory_gb?: number | undefined;

  /** Memory of a GPU in gigabytes
   * @example 0 */
  @ApiProperty({ minimum: 0 })
  gpu_memory_gb?: number | undefined;

  /** Disk space in gigabytes
   * @example 20 */
  @ApiProperty({ minimum: 0 })
  storage_gb?: number | undefined;

  static from(requirements: ResourceRequirements): ResourceRequirementsResponse {
    return {
      cpu_cores: requirements.cpuCores,
      memory_gb: requirements.memoryGb,
      gpu_memory_gb: requirements.gpuMemoryGb,
      storage_gb: requirements.storageGb,
    };
  }
}

/** A member of the crew. */
@ApiSchema({ name: 'AgentResponse' })
export class AgentResponse {
  /** Its id
   * @example 'story_architect' */
  agent_id!: string;

  /** Which of the four kinds it is
   * @example 'story' */
  @ApiProperty({ enum: AGENT_TYPES, enumName: 'AgentType' })
  agent_type!: AgentType;

  /** What it can do
   * @example ['story_architect'] */
  @ApiProperty({ type: [String] })
  capabilities!: readonly string[];

  /** Whether it can be given work; `busy` when every slot is taken
   * @example 'available' */
  @ApiProperty({ enum: AGENT_STATUSES, enumName: 'AgentStatus' })
  status!: AgentStatus;

  /** The tasks it runs now: id of the workflow, a slash, id of the task
   * @example ['3f0c8f5e-3c1b-4d6a-9a57-0d6f2b1c9e11/concept_development/story_architect/all#0-5f2a9c01d4e7'] */
  @ApiProperty({ type: [String] })
  current_tasks!: readonly string[];

  /** Percent of its finished attempts that succeeded; absent before the first
   * @example 98.5 */
  @ApiProperty({ minimum: 0, maximum: 100 })
  success_rate?: number | undefined;

  /** Mean seconds of an attempt that succeeded; absent before the first
   * @example 4.2 */
  average_execution_time?: number | undefined;

  /** When it last gave a sign of life
   * @example '2026-03-01T12:00:00.000Z' */
  @Instant()
  last_heartbeat?: string | undefined;

  /** What it needs to work */
  resource_requirements?: ResourceRequirementsResponse | undefined;

  /** How many tasks it takes at a time
   * @example 2 */
  @ApiProperty({ type: 'integer', minimum: 1 })
  max_concurrent_tasks!: number;

  /** Its own version
   * @example '1.0.0' */
  version?: string | undefined;

  /** Names of the fields it takes; of a built-in agent by its schema, of others as they say
   * @example ['concept_brief', 'creative_guidelines'] */
  @ApiProperty({ type: [String] })
  inputs?: readonly string[] | undefined;

  /** Names of the fields it gives
   * @example ['story_arc'] */
  @ApiProperty({ type: [String] })
  outputs?: readonly string[] | undefined;

  /** What it takes, as JSON Schema; only where one agent is read, and it has one capability that is built in
   * @example { "type": "object", "properties": { "concept_brief": { "type": "object" } } } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  input_schema?: Readonly<Record<string, unknown>> | undefined;

  /** What it gives, likewise
   * @example { "type": "object", "properties": { "story_arc": { "type": "object" } } } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  output_schema?: Readonly<Record<string, unknown>> | undefined;

  /** What its tools are called, by capability, where that is another name; of an MCP server
   * @example { "image_generation": "render_frames" } */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  tools?: Readonly<Record<string, string>> | undefined;

  /** The ids of its skills likewise; of an agent that speaks A2A
   * @example { "image_generation": "render-frames" } */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  skills?: Readonly<Record<string, string>> | undefined;

  /** Where it is called
   * @example 'local://story_architect' */
  @ApiProperty({ format: 'uri' })
  endpoint_url!: string;

  /** Where it is asked whether it is well
   * @example 'http://painter.example:9000/health' */
  @ApiProperty({ format: 'uri' })
  health_check_url?: string | undefined;

  /** Its name for people
   * @example 'Story Architect' */
  title!: string;

  /** Its department in the roster
   * @example 'Story' */
  department?: string | undefined;

  /** How it is called; `local` ones run inside our workers
   * @example 'local' */
  @ApiProperty({ enum: AGENT_PROTOCOLS, enumName: 'AgentProtocol' })
  protocol!: AgentProtocol;

  /** Whether it comes with the service and registers at every start
   * @example true */
  built_in!: boolean;

  /** When it registered first
   * @example '2026-03-01T09:30:00.000Z' */
  @Instant()
  registered_at!: string;

  static from(agent: Agent, schemas?: CapabilitySchemas): AgentResponse {
    return {
      agent_id: agent.id,
      agent_type: agent.type,
      title: agent.title,
      department: agent.department,
      capabilities: agent.capabilities,
      status: agentStatus(agent),
      current_tasks: agent.currentTasks,
      max_concurrent_tasks: agent.maxConcurrentTasks,
      success_rate: successRate(agent.statistics),
      average_execution_time: averageSeconds(agent.statistics),
      last_heartbeat: agent.lastHeartbeat?.toISOString(),
      resource_requirements:
        agent.resourceRequirements && ResourceRequirementsResponse.from(agent.resourceRequirements),
      version: agent.version,
      inputs: agent.inputs,
      outputs: agent.outputs,
      input_schema: schemas?.input,
      output_schema: schemas?.output,
      tools: agent.protocol === 'mcp' ? agent.remoteNames : undefined,
      skills: agent.protocol === 'a2a' ? agent.remoteNames : undefined,
      protocol: agent.protocol,
      endpoint_url: agent.endpointUrl,
      health_check_url: agent.healthCheckUrl,
      built_in: agent.builtIn,
      registered_at: agent.registeredAt.toISOString(),
    };
  }
}

/** The agents that match. */
@ApiSchema({ name: 'AgentListResponse' })
export class AgentListResponse {
  /** In order of registration */
  agents!: AgentResponse[];

  /** How many match
   * @example 10 */
  @ApiProperty({ type: 'integer', minimum: 0 })
  total_count!: number;

  static from(agents: readonly Agent[]): AgentListResponse {
    return { agents: agents.map((agent) => AgentResponse.from(agent)), total_count: agents.length };
  }
}

/** An agent that has left. */
@ApiSchema({ name: 'DeregisteredAgentResponse' })
export class DeregisteredAgentResponse {
  /** The id it had
   * @example 'scene-painter' */
  agent_id!: string;

  /** Whether it comes back at the next start, as built-in agents do
   * @example false */
  built_in!: boolean;

  static from({ id, builtIn }: Agent): DeregisteredAgentResponse {
    return { agent_id: id, built_in: builtIn };
  }
}
