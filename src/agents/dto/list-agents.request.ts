import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsString } from 'class-validator';
import { MayBeAbsent } from '#platform/http/property.decorators.js';
import { AGENT_TYPES, type AgentType } from '../define-agent.js';
import { AGENT_STATUSES, statusMeant, type AgentStatus } from '../domain/agent.js';

/** Which agents are wanted. */
export class ListAgentsQuery {
  /**
   * Only agents of this kind
   * @example 'story'
   */
  @MayBeAbsent()
  @IsIn(AGENT_TYPES)
  @ApiProperty({ enum: AGENT_TYPES, enumName: 'AgentType', required: false })
  agent_type?: AgentType;

  /**
   * Only agents with this status
   * @example 'available'
   */
  @MayBeAbsent()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? statusMeant(value) : value))
  @IsIn(AGENT_STATUSES)
  @ApiProperty({ enum: AGENT_STATUSES, enumName: 'AgentStatus', required: false })
  status?: AgentStatus;

  /**
   * Only agents that offer this
   * @example 'story_architect'
   */
  @MayBeAbsent()
  @IsString()
  capability?: string;
}
