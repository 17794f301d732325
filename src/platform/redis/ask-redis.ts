import { Redis } from 'ioredis';

/**
 * Asks a server one thing on a connection of its own and gives up after a second, unless told otherwise: for finding out who is
 * there.
 * @throws whatever ioredis throws
 */
export async function askRedis<T>(url: string, question: (redis: Redis) => Promise<T>, timeoutMs = 1_000): Promise<T> {
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    connectTimeout: 1_000,
    commandTimeout: timeoutMs,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await question(redis);
  } finally {
    if (redis.status !== 'end') redis.disconnect();
  }
}

/** Whether a Redis answers there. */
export async function answersPing(url: string): Promise<boolean> {
  return askRedis(url, (redis) => redis.ping()).then(
    () => true,
    () => false,
  );
}
