import type { Redis } from 'ioredis';
import { fromStore } from '#platform/redis/as-store-error.js';
import type { PageRequest } from '../domain/workflow.repository.js';

/** Where a workflow stands in every index: time of creation in ms, then id. Opaque to clients. */
export function positionOf(workflow: { readonly id: string; readonly createdAt: Date }): string {
  return Buffer.from(`${String(workflow.createdAt.getTime())}:${workflow.id}`).toString('base64url');
}

/** @returns undefined when the text is no cursor of ours */
export function parsePosition(cursor: string): { createdAt: number; id: string } | undefined {
  const [, createdAt, id] = /^(\d{1,15}):([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return createdAt === undefined || id === undefined ? undefined : { createdAt: Number(createdAt), id };
}

/** One page of an index, newest first: after a cursor, or from an offset. */
export async function readIndexPage(
  redis: Redis,
  index: string,
  { limit, offset, cursor }: PageRequest,
): Promise<{ ids: string[]; total: number; hasMore: boolean }> {
  const position = cursor === undefined ? undefined : parsePosition(cursor);
  const found = position ? after(redis, index, position, limit + 1) : redis.zrevrange(index, offset, offset + limit);
  const [ids, total] = await fromStore(Promise.all([found, redis.zcard(index)]));
  return { ids: ids.slice(0, limit), total, hasMore: ids.length > limit };
}

/** Members of one score are in reverse order of id, so those of the cursor's own millisecond are taken apart. */
async function after(
  redis: Redis,
  index: string,
  { createdAt, id }: { createdAt: number; id: string },
  count: number,
): Promise<string[]> {
  const [sameMoment, older] = await Promise.all([
    redis.zrevrangebyscore(index, createdAt, createdAt),
    redis.zrevrangebyscore(index, `(${String(createdAt)}`, '-inf', 'LIMIT', 0, count),
  ]);
  return [...sameMoment.filter((member) => member < id), ...older].slice(0, count);
}
