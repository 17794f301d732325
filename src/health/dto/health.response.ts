import type { HealthCheckResult } from '@nestjs/terminus';
import { ApiExtraModels, ApiProperty, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import { RedisHealthResponse } from './redis-health.response.js';

const UP = {
  redis: { status: 'up', version: '7.0.15', eviction_policy: 'noeviction', append_only: 'yes', warnings: [] },
};

/** What a probe found. */
@ApiExtraModels(RedisHealthResponse)
@ApiSchema({ name: 'HealthResponse' })
export class HealthResponse {
  @ApiProperty({
    description: 'ok when everything that was looked at is up',
    enum: ['ok', 'error', 'shutting_down'],
    enumName: 'HealthStatus',
    example: 'ok',
  })
  status!: 'ok' | 'error' | 'shutting_down';

  @ApiProperty({ description: 'What is up, by name', ...findings(), example: UP })
  info!: Record<string, unknown>;

  @ApiProperty({ description: 'What is down, by name', ...findings(), example: {} })
  error!: Record<string, unknown>;

  @ApiProperty({ description: 'Everything that was looked at, by name', ...findings(), example: UP })
  details!: Record<string, unknown>;

  static from({ status, info = {}, error = {}, details }: HealthCheckResult): HealthResponse {
    return { status, info, error, details };
  }
}

/** A map from the name of what was looked at to how it is. */
function findings(): { type: 'object'; properties: Record<string, object>; additionalProperties: object } {
  const status = { type: 'string', enum: ['up', 'down'], description: 'Whether it works' };
  return {
    type: 'object',
    properties: { redis: { $ref: getSchemaPath(RedisHealthResponse) } },
    additionalProperties: {
      type: 'object',
      description: 'How one thing is, with whatever else there is to say about it',
      required: ['status'],
      properties: { status },
      additionalProperties: true,
    },
  };
}
