import type { Redis } from 'ioredis';

/** Redis' clock, ms since the epoch: leases and due times go by it. */
export async function redisNow(redis: Redis): Promise<number> {
  const [seconds, micros] = await redis.time();
  return Number(seconds) * 1_000 + Math.floor(Number(micros) / 1_000);
}
