import type { Redis } from 'ioredis';
import { fromStore } from '#platform/redis/as-store-error.js';
import type { InboxPosition } from '../domain/decision.repository.js';

export interface InboxPart {
  readonly after?: InboxPosition | undefined;
  /** Only what is due earlier, ms. */
  readonly before?: number | undefined;
  readonly count: number;
}

/** Part of an inbox, the first due in front; members of one moment are in the order of their names. */
export async function readInbox(
  redis: Redis,
  key: string,
  { after, before, count }: InboxPart,
): Promise<InboxPosition[]> {
  const end = before === undefined ? '+inf' : `(${String(before)}`;
  const start = after ? `(${String(after.at)}` : '-inf';
  const isPast = before !== undefined && after !== undefined && after.at >= before;
  const [sameMoment, later] = await fromStore(
    Promise.all([
      after && !isPast ? redis.zrangebyscore(key, after.at, after.at) : [],
      redis.zrangebyscore(key, start, end, 'WITHSCORES', 'LIMIT', 0, count),
    ]),
  );
  const rest = sameMoment.filter((id) => id > (after?.id ?? '')).map((id) => ({ at: after?.at ?? 0, id }));
  const positions = Array.from({ length: later.length / 2 }, (_, i) => ({
    at: Number(later[2 * i + 1]),
    id: later[2 * i] ?? '',
  }));
  return [...rest, ...positions].slice(0, count);
}
