import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsString, IsUrl, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { HasDefault, MayBeAbsent, WholeNumber } from '#platform/http/property.decorators.js';
import { AGENT_TYPES, type AgentType } from '../define-agent.js';
import { AGENT_PROTOCOLS, type AgentProtocol, type ResourceRequirements } from '../domain/agent.js';
import type { RegistrationRequest } from '../agents.service.js';
import { FieldNames, RemoteNames } from './agent-names.decorators.js';
import { ResourceRequirementsRequest } from './resource-requirements.request.js';

const ENDPOINT = {
  protocols: ['http', 'https', 'stdio', 'local'],
  require_protocol: true,
  require_tld: false,
  allow_underscores: true,
};
const PROBE = { protocols: ['http', 'https'], require_protocol: true, require_tld: false, allow_underscores: true };

/** An agent as it presents itself. */
@ApiSchema({ name: 'RegisterAgentRequest' })
export class RegisterAgentRequest {
  /**
   * Its id, chosen by whoever runs it
   * @example 'scene-painter'
   */
  @Matches(/^[A-Za-z0-9._-]{1,100}$/, { message: 'agent_id must have 1 to 100 letters, digits, ., _ or -' })
  agent_id!: string;

  /**
   * Which of the four kinds it is
   * @example 'visual'
   */
  @IsIn(AGENT_TYPES)
  @ApiProperty({ enum: AGENT_TYPES, enumName: 'AgentType' })
  agent_type!: AgentType;

  /**
   * What it can do; a task is given to an agent that names its capability. `quality_control` is taken for
   * `quality_controller`
   * @example ['image_generation']
   */
  @IsArray()
  @IsString({ each: true })
  capabilities!: string[];

  /**
   * Where it is called: an http or https address that may be called, by what the configuration says of hosts. A program
   * that speaks MCP has `stdio://<name>`, with a name of `AGENT_STDIO_COMMANDS`; a further copy of a built-in agent has
   * `local://<capability>`
   * @example 'http://painter.example:9000/tasks'
   */
  @IsUrl(ENDPOINT)
  endpoint_url!: string;

  /**
   * Where it is asked whether it is well
   * @example 'http://painter.example:9000/health'
   */
  @MayBeAbsent()
  @IsUrl(PROBE)
  health_check_url?: string;

  /** What it needs to work */
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => ResourceRequirementsRequest)
  resource_requirements?: ResourceRequirementsRequest;

  /**
   * How many tasks it takes at a time
   * @example 2
   */
  @HasDefault()
  @WholeNumber({ min: 1 })
  max_concurrent_tasks = 1;

  /**
   * Its own version
   * @example '1.2.0'
   */
  @MayBeAbsent()
  @IsString()
  version?: string;

  /**
   * Its name for people; the id when left out
   * @example 'Scene painter'
   */
  @MayBeAbsent()
  @IsString()
  @Length(1, 200)
  title?: string;

  /**
   * Its department in the roster
   * @example 'Generation'
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  department?: string;

  /**
   * How it is called; `local` when its endpoint is
   * @example 'http'
   */
  @MayBeAbsent()
  @IsIn(AGENT_PROTOCOLS)
  @ApiProperty({ enum: AGENT_PROTOCOLS, enumName: 'AgentProtocol', default: 'http' })
  protocol?: AgentProtocol;

  /**
   * Names of the fields it takes
   * @example ['frame', 'style']
   */
  @FieldNames()
  inputs?: string[];

  /**
   * Names of the fields it gives
   * @example ['image_url']
   */
  @FieldNames()
  outputs?: string[];

  /**
   * Of an MCP server: what its tool for a capability is called, where that is not the capability's own name
   * @example { "image_generation": "render_frames" }
   */
  @RemoteNames()
  tools?: Record<string, string>;

  /**
   * Of an agent that speaks A2A: the id of its skill for a capability, likewise
   * @example { "image_generation": "render-frames" }
   */
  @RemoteNames()
  skills?: Record<string, string>;

  toRegistration(): RegistrationRequest {
    return {
      id: this.agent_id,
      type: this.agent_type,
      title: this.title ?? this.agent_id,
      department: this.department,
      capabilities: this.capabilities,
      protocol: this.protocol ?? (this.endpoint_url.startsWith('local://') ? 'local' : 'http'),
      endpointUrl: this.endpoint_url,
      healthCheckUrl: this.health_check_url,
      resourceRequirements: this.resource_requirements && resourcesOf(this.resource_requirements),
      maxConcurrentTasks: this.max_concurrent_tasks,
      version: this.version,
      inputs: this.inputs,
      outputs: this.outputs,
      tools: this.tools,
      skills: this.skills,
    };
  }
}

export function resourcesOf(requirements: ResourceRequirementsRequest): ResourceRequirements {
  return {
    cpuCores: requirements.cpu_cores,
    memoryGb: requirements.memory_gb,
    gpuMemoryGb: requirements.gpu_memory_gb,
    storageGb: requirements.storage_gb,
  };
}
