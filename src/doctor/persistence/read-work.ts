import type { Redis } from 'ioredis';
import type { AgentKeys } from '#agents';
import { runPipeline } from '#platform/redis/run-pipeline.js';
import type { WorkflowKeys } from '#workflows';
import type { WorkFacts } from '../domain/judge-work.js';
import { inChunks } from './in-chunks.js';
import { redisNow } from './redis-now.js';

const ENDED: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled']);

/** Reads who works on what. */
export async function readWork(
  redis: Redis,
  keys: WorkflowKeys,
  agentKeys: AgentKeys,
  leaseMs: number,
): Promise<WorkFacts> {
  const now = await redisNow(redis);
  const [isSwept, running, due, leases] = (await runPipeline(
    redis
      .pipeline()
      .exists(keys.sweeper)
      .zcard(keys.index({ status: 'running' }))
      .zrange(keys.due, 0, 0, 'WITHSCORES')
      .zrangebyscore(keys.leases, '-inf', now, 'WITHSCORES'),
  )) as [number, number, string[], string[]];
  return {
    now,
    leaseMs,
    running,
    isSwept: isSwept === 1,
    oldestDue: pairsOf(due)[0]?.[1],
    expired: pairsOf(leases).map(([workflowId, at]) => ({ workflowId, at })),
    deadSlots: await readDeadSlots(redis, keys, agentKeys, now),
    wornOut: await readWornOut(redis, keys),
  };
}

/** Slots under a lease that still runs. A slot whose lease has run out is free, even where its entry is still there. */
async function readDeadSlots(
  redis: Redis,
  keys: WorkflowKeys,
  agentKeys: AgentKeys,
  now: number,
): Promise<WorkFacts['deadSlots']> {
  const agents = await redis.zrange(agentKeys.all, 0, -1);
  const held = (
    await inChunks(redis, agents, (pipeline, id) => pipeline.zrangebyscore(agentKeys.slots(id), `(${now}`, '+inf'))
  ).flatMap(([agentId, tokens]) => (tokens as string[]).map((token) => slotOf(agentId, token)));
  const records = await inChunks(redis, held, (pipeline, { workflowId }) =>
    pipeline.hmget(keys.workflow(workflowId), 'status', 'ended_at'),
  );
  return records.flatMap(([{ agentId, task }, record]) => {
    const [status, endedAt] = record as [string | null, string | null];
    if (status !== null && !ENDED.has(status)) return [];
    return [{ agentId, task, endedAt: Number(endedAt ?? 0) }];
  });
}

/** A slot is held by `<workflow id>/<task id>`. */
function slotOf(agentId: string, token: string) {
  const cut = token.indexOf('/');
  return { agentId, workflowId: token.slice(0, cut), task: token.slice(cut + 1) };
}

async function readWornOut(redis: Redis, keys: WorkflowKeys): Promise<string[]> {
  const failed = await redis.zrange(keys.index({ status: 'failed' }), 0, -1);
  const errors = await inChunks(redis, failed, (pipeline, id) => pipeline.hget(keys.workflow(id), 'error'));
  return errors.flatMap(([id, error]) => (String(error).includes('"WORKERS_WORN_OUT"') ? [id] : []));
}

function pairsOf(flat: readonly string[]): [member: string, score: number][] {
  return flat.flatMap((member, i) => (i % 2 === 0 ? [[member, Number(flat[i + 1])]] : []));
}
