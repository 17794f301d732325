import type { Redis } from 'ioredis';

/** BullMQ's log of its own last doings; a fixed number of entries. */
const QUEUE_LOG = /:queue:[^:]+:events$/;

/** Names of the keys below a prefix that are named after an id or hold it as a member, a field or a value. */
export async function everythingAbout(redis: Redis, prefix: string, id: string): Promise<string[]> {
  const found: string[] = [];
  for await (const keys of redis.scanStream({ match: `${prefix}:*`, count: 1_000 }) as AsyncIterable<string[]>) {
    for (const key of keys.filter((name) => !QUEUE_LOG.test(name))) {
      if (key.includes(id) || (await contentOf(redis, key)).includes(id)) found.push(key.slice(prefix.length + 1));
    }
  }
  return [...new Set(found)].sort();
}

/** Nothing, for a key that has gone meanwhile. */
async function contentOf(redis: Redis, key: string): Promise<string> {
  const read: Readonly<Record<string, () => Promise<unknown>>> = {
    string: () => redis.get(key),
    hash: () => redis.hgetall(key),
    list: () => redis.lrange(key, 0, -1),
    zset: () => redis.zrange(key, 0, -1),
    set: () => redis.smembers(key),
    stream: () => redis.xrange(key, '-', '+'),
  };
  return JSON.stringify((await read[await redis.type(key)]?.()) ?? '');
}
