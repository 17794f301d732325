import type { Redis } from 'ioredis';
import type { ListPosition, PageRequest } from '#kernel/page.js';
import { fromStore } from './as-store-error.js';

/**
 * One page of a sorted set of ids by time of creation in ms, newest first: after a position, or from an offset.
 * A position neither skips nor repeats while new items arrive; an offset may do both.
 */
export async function readIndexPage(
  redis: Redis,
  index: string,
  { limit, offset, after }: PageRequest,
): Promise<{ ids: string[]; total: number; hasMore: boolean }> {
  const found = after ? idsAfter(redis, index, after, limit + 1) : redis.zrevrange(index, offset, offset + limit);
  const [ids, total] = await fromStore(Promise.all([found, redis.zcard(index)]));
  return { ids: ids.slice(0, limit), total, hasMore: ids.length > limit };
}

/** Members of one score are in reverse order of id, so those of the position's own millisecond are taken apart. */
async function idsAfter(redis: Redis, index: string, { at, id }: ListPosition, count: number): Promise<string[]> {
  const [sameMoment, older] = await Promise.all([
    redis.zrevrangebyscore(index, at, at),
    redis.zrevrangebyscore(index, `(${String(at)}`, '-inf', 'LIMIT', 0, count),
  ]);
  return [...sameMoment.filter((member) => member < id), ...older].slice(0, count);
}
