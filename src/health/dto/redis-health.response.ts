import { ApiProperty, ApiSchema } from '@nestjs/swagger';

/** Something about how the service is run that somebody should mend. */
@ApiSchema({ name: 'HealthWarning' })
export class HealthWarningResponse {
  @ApiProperty({ description: 'Stable, for programs', example: 'REDIS_EVICTS' })
  code!: string;

  @ApiProperty({
    description: 'error: work may be lost now; warning: it may be one day',
    enum: ['error', 'warning'],
    enumName: 'HealthWarningSeverity',
    example: 'error',
  })
  severity!: 'error' | 'warning';

  @ApiProperty({ description: 'What is so', example: 'maxmemory-policy is allkeys-lru' })
  message!: string;

  @ApiProperty({ description: 'What to do, in one line', example: 'redis-cli CONFIG SET maxmemory-policy noeviction' })
  cure!: string;
}

/** Redis as the probes see it. How it is set up is looked up at the start and at most once a minute. */
@ApiSchema({ name: 'RedisHealthResponse' })
export class RedisHealthResponse {
  @ApiProperty({
    description: 'Whether Redis answers; warnings do not count',
    enum: ['up', 'down'],
    enumName: 'HealthIndicatorStatus',
    example: 'up',
  })
  status!: 'up' | 'down';

  @ApiProperty({ description: 'Why it is down', example: 'Redis does not answer' })
  message?: string;

  @ApiProperty({ description: 'Version of the server, or unknown', example: '7.0.15' })
  version?: string;

  @ApiProperty({ description: 'Its maxmemory-policy, or unknown', example: 'noeviction' })
  eviction_policy?: string;

  @ApiProperty({ description: 'Whether it keeps an append-only file: yes, no or unknown', example: 'yes' })
  append_only?: string;

  @ApiProperty({ description: 'Its clock less ours, ms', type: 'integer', example: 3 })
  clock_skew_ms?: number;

  @ApiProperty({ description: 'What somebody should mend; all works meanwhile', type: [HealthWarningResponse] })
  warnings?: HealthWarningResponse[];
}
