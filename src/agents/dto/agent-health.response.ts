import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Instant } from '#platform/http/property.decorators.js';
import type { Agent } from '../domain/agent.js';
import type { AgentHealth } from '../domain/agent-health.js';

const STATUSES = ['healthy', 'unhealthy', 'unknown'] as const;

/** How an agent is. */
@ApiSchema({ name: 'AgentHealth' })
export class AgentHealthResponse {
  /** Local agents are well while they are not set offline, all others when they say so
   * @example 'healthy' */
  @ApiProperty({ enum: STATUSES, enumName: 'AgentHealthStatus' })
  status!: (typeof STATUSES)[number];

  /** When this was found out
   * @example '2026-03-01T12:00:00.000Z' */
  @Instant()
  last_check!: string;

  /** How long it took to find out, in milliseconds
   * @example 1.4 */
  response_time!: number;

  /** What is wrong
   * @example 'The agent does not answer' */
  error_message?: string | undefined;

  /** How the agent is called and how old its last heartbeat is, in seconds
   * @example { "protocol": "local" } */
  @ApiProperty({ type: 'object', additionalProperties: true })
  details!: Record<string, unknown>;

  static from(agent: Agent, health: AgentHealth, checkedAt: Date, responseTimeMs: number): AgentHealthResponse {
    const { status, error, heartbeatAgeMs } = health;
    return {
      status,
      last_check: checkedAt.toISOString(),
      response_time: Math.round(responseTimeMs * 100) / 100,
      error_message: error,
      details: {
        protocol: agent.protocol,
        ...(heartbeatAgeMs !== undefined && { heartbeat_age_seconds: Math.round(heartbeatAgeMs / 1000) }),
      },
    };
  }
}
