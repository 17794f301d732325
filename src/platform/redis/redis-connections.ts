import type { Redis } from 'ioredis';
import type { Log } from '#platform/logging/log.js';
import { connectRedis, type RedisPurpose } from './connect-redis.js';
import { Outage } from './outage.js';
import { placeOf } from './place-of.js';

/** The process's named connections: each is opened when first asked for and shared from then on. */
export class RedisConnections {
  private readonly open = new Map<RedisPurpose, Redis>();
  private readonly outage: Outage;

  constructor(
    readonly url: string,
    log: Log,
  ) {
    this.outage = new Outage(log, placeOf(url));
  }

  /** For callers that would rather have an error than wait: every request, every script, every job that is added. */
  get commands(): Redis {
    return this.named('commands');
  }

  /** For taking jobs; BullMQ makes its blocking twin from it. */
  get queue(): Redis {
    return this.named('queue');
  }

  /** A connection of one's own, e.g. for a subscription or a blocking read; the caller closes it. */
  dedicated(purpose: RedisPurpose): Redis {
    return connectRedis(this.url, purpose, this.outage);
  }

  /** Closes the shared connections; replies under way still arrive when Redis is there, and nobody waits when not. */
  async close(): Promise<void> {
    await Promise.all([...this.open.values()].map(closeConnection));
    this.open.clear();
  }

  private named(purpose: RedisPurpose): Redis {
    const found = this.open.get(purpose);
    if (found) return found;
    const redis = this.dedicated(purpose);
    this.open.set(purpose, redis);
    return redis;
  }
}

/** Says goodbye where somebody listens, and hangs up otherwise. */
export async function closeConnection(redis: Redis): Promise<void> {
  if (redis.status === 'ready') await redis.quit().catch(() => undefined);
  if (redis.status !== 'end') redis.disconnect();
}
