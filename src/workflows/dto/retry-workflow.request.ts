import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsBoolean, Length, Matches } from 'class-validator';
import { HasDefault, QueryFlag } from '#platform/http/property.decorators.js';

/** Why a failed workflow shall be driven again. */
@ApiSchema({ name: 'RetryWorkflowRequest' })
export class RetryWorkflowRequest {
  /**
   * Kept in the event log with who sent it
   * @example 'The image service is back'
   */
  @Length(1, 1_000)
  @Matches(/\S/, { message: 'reason must not be blank' })
  reason!: string;

  /**
   * With true nothing is changed, and the answer is what would run again
   * @example false
   */
  @HasDefault()
  @ApiProperty({ type: 'boolean' })
  @IsBoolean()
  dry_run = false;
}

/** The same flag in the address. */
export class RetryWorkflowQuery {
  /**
   * The same as `dry_run` in the body; one of them is enough
   * @example true
   */
  @QueryFlag()
  dry_run = false;
}
