import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { MayBeAbsent, WholeNumber } from '#platform/http/property.decorators.js';
import { DECLARED_STATUSES, STATUS_SYNONYMS, statusMeant, type DeclaredStatus } from '../domain/agent.js';
import type { AgentChange } from '../domain/agent.repository.js';
import { resourcesOf } from './register-agent.request.js';
import { ResourceRequirementsRequest } from './resource-requirements.request.js';

/** What shall be different about an agent: a value sets, null clears, what is left out stays. */
@ApiSchema({ name: 'UpdateAgentRequest' })
export class UpdateAgentRequest {
  /**
   * Whether it may be given work; `idle` and `active` are taken as `available`, `unavailable` as `offline`
   * @example 'maintenance'
   */
  @MayBeAbsent()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? statusMeant(value) : value))
  @IsIn(DECLARED_STATUSES)
  @ApiProperty({ enum: [...DECLARED_STATUSES, ...Object.keys(STATUS_SYNONYMS)], enumName: 'AgentStatusChange' })
  status?: DeclaredStatus;

  /** What it needs to work; null clears */
  @IsOptional()
  @ValidateNested()
  @Type(() => ResourceRequirementsRequest)
  @ApiProperty({ type: () => ResourceRequirementsRequest, nullable: true, required: false })
  resource_requirements?: ResourceRequirementsRequest | null;

  /**
   * How many tasks it takes at a time
   * @example 4
   */
  @MayBeAbsent()
  @WholeNumber({ min: 1 })
  max_concurrent_tasks?: number;

  /**
   * Its own version; null clears
   * @example '1.3.0'
   */
  @IsOptional()
  @IsString()
  @ApiProperty({ type: 'string', nullable: true, required: false })
  version?: string | null;

  toChange(): AgentChange {
    const resources = this.resource_requirements;
    return {
      status: this.status,
      maxConcurrentTasks: this.max_concurrent_tasks,
      resourceRequirements: resources ? resourcesOf(resources) : resources,
      version: this.version,
    };
  }
}
