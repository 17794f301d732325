import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '#kernel/errors/app-error.js';
import { withLogContext } from '#platform/logging/log-context.js';
import { defineQueue } from '#platform/queue/queue-spec.js';
import type { JobWorker } from '#platform/queue/job-worker.js';
import { Queues } from '#platform/queue/queues.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { StoreUnavailable } from '#platform/redis/store.errors.js';
import { eventually } from '../support/eventually.js';
import { startRedis, testPrefix, type TestRedis } from '../support/redis-server.js';
import { silentLog } from '../support/silent-log.js';

class Hopeless extends AppError {
  readonly code = 'HOPELESS';
  readonly kind = 'unprocessable';
}

class Overtaken extends AppError {
  readonly code = 'OVERTAKEN';
  readonly kind = 'conflict';
}

const specimen = () =>
  defineQueue({ name: `specimen-${randomUUID().slice(0, 8)}`, data: z.object({ run_id: z.string().min(1) }) });

describe('Queues', () => {
  let server: TestRedis;
  let connections: RedisConnections;
  let queues: Queues;
  const workers: JobWorker<{ run_id: string }>[] = [];
  const options = { concurrency: 5, leaseMs: 2_000 };

  type Handler = (runId: string, attempt: number, correlationId: string | undefined) => Promise<void>;
  const work = (spec: ReturnType<typeof specimen>, handler: Handler) => {
    const worker = queues.work(spec, ({ run_id }, job) => handler(run_id, job.attempt, job.correlationId), options);
    workers.push(worker);
    return worker;
  };

  beforeAll(async () => {
    server = await startRedis();
    connections = new RedisConnections(server.url, silentLog);
    queues = new Queues(connections, testPrefix(), silentLog);
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.close(2_000)));
    await connections.close();
    await server.stop();
  });

  it('hands a job to the worker with the correlation id of whoever added it', async () => {
    const spec = specimen();
    const seen: unknown[] = [];
    work(spec, async (runId, _attempt, correlationId) => {
      seen.push([runId, correlationId]);
    });
    await withLogContext({ correlation_id: 'c-1' }, () => queues.queue(spec).add({ run_id: 'r1' }, { id: 'r1-1' }));
    await eventually(() => {
      expect(seen).toEqual([['r1', 'c-1']]);
    });
  });

  it('tries a failed job again, drops an overtaken one and gives a hopeless one up', async () => {
    const spec = specimen();
    const attempts: string[] = [];
    work(spec, async (runId, attempt) => {
      attempts.push(`${runId}:${attempt}`);
      if (runId === 'flaky' && attempt === 1) throw new Error('a passing fault');
      if (runId === 'hopeless') throw new Hopeless('Nothing can be done');
      if (runId === 'overtaken') throw new Overtaken('Somebody else was first');
    });
    const queue = queues.queue(spec);
    for (const id of ['flaky', 'hopeless', 'overtaken']) await queue.add({ run_id: id }, { id: `${id}-1` });
    await eventually(() => {
      expect(attempts.sort()).toEqual(['flaky:1', 'flaky:2', 'hopeless:1', 'overtaken:1']);
    });
  });

  it('drops a job whose id is still waiting or running', async () => {
    const spec = specimen();
    const queue = queues.queue(spec);
    let runs = 0;
    await queue.add({ run_id: 'r1' }, { id: 'r1-1' });
    await queue.add({ run_id: 'r1' }, { id: 'r1-1' });
    await queue.add({ run_id: 'r1' }, { id: 'r1-2' });
    const worker = work(spec, async () => {
      runs++;
    });
    await eventually(() => {
      expect(runs).toBe(2);
    });
    await worker.close(2_000);
    expect(runs).toBe(2);
  });

  it('refuses a job of another shape', async () => {
    await expect(queues.queue(specimen()).add({ run_id: '' }, { id: 'x-1' })).rejects.toThrow(z.ZodError);
  });

  it('refuses to add while Redis is down, within two seconds, and works on when it is back', async () => {
    const spec = specimen();
    const queue = queues.queue(spec);
    const seen: string[] = [];
    work(spec, async (runId) => {
      seen.push(runId);
    });
    await queue.add({ run_id: 'before' }, { id: 'before-1' });
    await eventually(() => {
      expect(seen).toEqual(['before']);
    });
    await server.down();
    const since = performance.now();
    await expect(queue.add({ run_id: 'during' }, { id: 'during-1' })).rejects.toThrow(StoreUnavailable);
    await expect(queues.queue(specimen()).add({ run_id: 'x' }, { id: 'x-1' })).rejects.toThrow(StoreUnavailable);
    expect(performance.now() - since).toBeLessThan(2_000);
    await server.up();
    await eventually(() => queue.add({ run_id: 'after' }, { id: 'after-1' }));
    await eventually(() => {
      expect(seen).toContain('after');
    }, 15_000);
  }, 30_000);

  it('lets the work under way finish when it closes, but no longer than the grace', async () => {
    const spec = specimen();
    let started = 0;
    const worker = work(spec, () => {
      started++;
      return new Promise(() => undefined);
    });
    await queues.queue(spec).add({ run_id: 'endless' }, { id: 'endless-1' });
    await eventually(() => {
      expect(started).toBe(1);
    });
    const since = performance.now();
    await worker.close(200);
    expect(performance.now() - since).toBeLessThan(1_500);
  });
});
