import { Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { redisAnswers } from '#platform/redis/redis-probe.js';

/** Whether Redis answers a ping within half a second. */
@Injectable()
export class RedisIndicator {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly connections: RedisConnections,
  ) {}

  async check(): Promise<HealthIndicatorResult> {
    const session = this.indicators.check('redis');
    const answers = await redisAnswers(this.connections);
    return answers ? session.up() : session.down({ message: 'Redis does not answer' });
  }
}
