import { Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { RedisCheckup } from '#platform/redis/checkup/redis-checkup.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { redisAnswers } from '#platform/redis/redis-probe.js';
import { redisDetails } from './redis-details.js';

/** Whether Redis answers a ping within half a second, and what is known of how it is set up: a warning is no outage. */
@Injectable()
export class RedisIndicator {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly connections: RedisConnections,
    private readonly checkup: RedisCheckup,
  ) {}

  async check(): Promise<HealthIndicatorResult> {
    const session = this.indicators.check('redis');
    const answers = await redisAnswers(this.connections);
    return answers
      ? session.up({ ...redisDetails(this.checkup.latest) })
      : session.down({ message: 'Redis does not answer' });
  }
}
