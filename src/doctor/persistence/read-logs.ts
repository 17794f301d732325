import type { Redis } from 'ioredis';
import type { WorkflowKeys } from '#workflows';
import type { LogFacts } from '../domain/judge-logs.js';
import { inChunks } from './in-chunks.js';
import { redisNow } from './redis-now.js';

type Entry = [id: string, fields: string[]];

/** Reads where the event logs begin. */
export async function readLogs(redis: Redis, keys: WorkflowKeys, logMax: number): Promise<LogFacts> {
  const now = await redisNow(redis);
  const events = await redis.xlen(keys.events);
  const [first] = await redis.xrange(keys.events, '-', '+', 'COUNT', 1);
  return {
    now,
    logMax,
    events,
    oldest: first ? Number(first[0].split('-')[0]) : undefined,
    isTrimmed: (await entriesAdded(redis, keys.events)) > events,
    beheaded: await readBeheaded(redis, keys),
  };
}

/** How many entries a stream has had; as good as none where Redis is older than that count, or has no stream. */
async function entriesAdded(redis: Redis, stream: string): Promise<number> {
  const info = await (redis.xinfo('STREAM', stream) as Promise<unknown[]>).catch((): unknown[] => []);
  const at = info.indexOf('entries-added');
  return at < 0 ? 0 : Number(info[at + 1]);
}

/** Events of a workflow are numbered from 1, and its log's entries say with which they begin. */
async function readBeheaded(redis: Redis, keys: WorkflowKeys): Promise<string[]> {
  const ids = await redis.zrange(keys.index(), 0, -1);
  const firsts = await inChunks(redis, ids, (pipeline, id) => pipeline.xrange(keys.log(id), '-', '+', 'COUNT', 1));
  return firsts.flatMap(([id, reply]) => (beginsAt((reply as Entry[])[0]) === '1' ? [] : [id]));
}

function beginsAt(entry: Entry | undefined): string | undefined {
  const fields = entry?.[1] ?? [];
  return fields[fields.indexOf('first') + 1];
}
