import { Redis, type RedisOptions } from 'ioredis';
import type { Outage } from './outage.js';
import { endWhenSilent } from './silence-watch.js';

/**
 * What a connection is for decides how it behaves while Redis is away.
 * - `commands`: fails at the next refused attempt (within a second), or when Redis hangs for five, so that a caller gets
 *   its 503; what was in flight fails too and is never sent twice.
 * - `subscriber` and `queue`: wait as long as it takes; they belong to loops and not to callers.
 */
export type RedisPurpose = 'commands' | 'subscriber' | 'queue';

const FAIL_FAST: RedisOptions = { maxRetriesPerRequest: 0 };
const WAIT: RedisOptions = { maxRetriesPerRequest: null };

const BEHAVIOUR: Record<RedisPurpose, RedisOptions> = {
  commands: FAIL_FAST,
  subscriber: WAIT,
  queue: WAIT,
};

/** How many seconds of silence a connection bears, one of them begun. Who waits anyway rather waits than sends twice. */
const PATIENCE: Record<RedisPurpose, number> = { commands: 4, subscriber: 20, queue: 20 };

/** Never gives up, at most a second between two attempts. */
const retryStrategy = (attempt: number): number => Math.min(1_000, 25 * 2 ** Math.min(attempt, 10));

/** Opens a connection; it may be used at once and heals by itself. `outage` hears when it is lost and found. */
export function connectRedis(url: string, purpose: RedisPurpose, outage: Outage): Redis {
  const redis = new Redis(url, {
    ...BEHAVIOUR[purpose],
    retryStrategy,
    connectTimeout: 3_000,
    connectionName: `orchestrator-${purpose}`,
  });
  endWhenSilent(redis, PATIENCE[purpose]);
  redis.on('error', (error: Error) => {
    outage.began(purpose, error);
  });
  redis.on('ready', () => {
    outage.ended(purpose);
  });
  redis.on('end', () => {
    outage.ended(purpose);
  });
  return redis;
}
