import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { QueueSpec } from './queue-spec.js';
import { queuePrefix } from './queues.js';

/** Of how many waiting jobs the oldest is looked for. */
const LOOKED_AT = 1_000;

/** What lies in a queue. */
export interface QueueFacts {
  readonly waiting: number;
  readonly delayed: number;
  readonly active: number;
  readonly failed: number;
  /** When the oldest waiting job was added, ms since the epoch. */
  readonly oldestWaiting: number | undefined;
}

/** Looks at a queue and changes nothing. */
export async function surveyQueue(redis: Redis, keyPrefix: string, spec: QueueSpec<unknown>): Promise<QueueFacts> {
  const queue = new Queue(spec.name, { connection: redis, prefix: queuePrefix(keyPrefix), skipMetasUpdate: true });
  queue.on('error', () => undefined); // Whoever asked hears of it by the answer that does not come.
  try {
    const counts = await queue.getJobCounts('wait', 'prioritized', 'delayed', 'active', 'failed');
    const waiting = await queue.getJobs(['wait', 'prioritized'], 0, LOOKED_AT - 1, true);
    const { wait = 0, prioritized = 0, delayed = 0, active = 0, failed = 0 } = counts;
    const added = waiting.map(({ timestamp }) => timestamp);
    const oldestWaiting = added.length === 0 ? undefined : Math.min(...added);
    return { waiting: wait + prioritized, delayed, active, failed, oldestWaiting };
  } finally {
    await queue.close();
  }
}
