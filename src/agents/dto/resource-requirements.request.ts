import { ApiSchema } from '@nestjs/swagger';
import { IsNumber, Min } from 'class-validator';
import { MayBeAbsent } from '#platform/http/property.decorators.js';

/** What an agent needs to work. */
@ApiSchema({ name: 'ResourceRequirementsRequest' })
export class ResourceRequirementsRequest {
  /**
   * Cores of a CPU
   * @example 2
   */
  @MayBeAbsent()
  @IsNumber()
  @Min(0.1)
  cpu_cores?: number;

  /**
   * Main memory in gigabytes
   * @example 8
   */
  @MayBeAbsent()
  @IsNumber()
  @Min(0.1)
  memory_gb?: number;

  /**
   * Memory of a GPU in gigabytes
   * @example 0
   */
  @MayBeAbsent()
  @IsNumber()
  @Min(0)
  gpu_memory_gb?: number;

  /**
   * Disk space in gigabytes
   * @example 20
   */
  @MayBeAbsent()
  @IsNumber()
  @Min(0)
  storage_gb?: number;
}
