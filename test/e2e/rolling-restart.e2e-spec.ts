import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '../support/eventually.js';
import { realRedis, startRedis, type TestRedis } from '../support/redis-server.js';
import { Service } from '../support/service.js';
import { ServiceProcess, serviceHome, type ServiceHome } from '../support/service-process.js';
import { describeWhere } from '../support/skip.js';

/** A steady load, which the workers keep up with on a slow machine too. */
const BETWEEN_ORDERS_MS = 50;

let home: ServiceHome;
let redis: TestRedis;
let api: Service;
const workers = new Set<ServiceProcess>();

async function startWorker(environment: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
  const worker = new ServiceProcess(home, {
    ROLE: 'worker',
    REDIS_URL: redis.url,
    BENCH_WORKFLOWS: '1',
    ...environment,
  });
  workers.add(worker);
  await worker.logged('working');
  return worker;
}

function stopWorker(worker: ServiceProcess, signal: NodeJS.Signals): Promise<number | NodeJS.Signals> {
  workers.delete(worker);
  return worker.stop(signal);
}

async function statusesOf(ids: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(ids.map((id) => api.call('GET', `/workflows/${id}`)));
  return answers.map(({ body }) => (body as { status: string }).status);
}

describeWhere(realRedis, 'an API with two workers', () => {
  beforeAll(async () => {
    home = serviceHome();
    redis = await startRedis();
    api = await Service.start(home, { ROLE: 'api', REDIS_URL: redis.url, BENCH_WORKFLOWS: '1' });
    await api.call('POST', '/projects', { project_id: 'load', title: 'Load', description: 'A map that is wrong' });
  }, 60_000);
  afterAll(async () => {
    await Promise.all([...workers].map((worker) => stopWorker(worker, 'SIGKILL')));
    await api.end('SIGTERM');
    await redis.stop();
    await home.remove();
  });

  it('loses no request and no workflow while the workers are restarted one after the other', async () => {
    const old = [await startWorker(), await startWorker()];
    const ids: string[] = [];
    const refusals: unknown[] = [];
    const over = new AbortController();
    const load = (async () => {
      while (!over.signal.aborted) {
        const type = ids.length % 5 === 0 ? 'fan_out' : 'w6';
        const { status, body } = await api.call('POST', '/workflows', { project_id: 'load', workflow_type: type });
        if (status === 201) ids.push((body as { workflow_id: string }).workflow_id);
        else refusals.push(body);
        await wait(BETWEEN_ORDERS_MS);
      }
    })();
    for (const worker of old) {
      const before = ids.length;
      await eventually(() => {
        expect(ids.length).toBeGreaterThan(before + 10);
      }, 20_000);
      expect(await stopWorker(worker, 'SIGTERM')).toBe(0);
      await startWorker();
    }
    over.abort();
    await load;
    expect(refusals).toEqual([]);
    await eventually(
      async () => {
        expect((await statusesOf(ids)).filter((status) => status !== 'completed')).toEqual([]);
      },
      60_000,
      1_000,
    );
  }, 150_000);

  it('takes the work of a worker that was killed over within ten seconds', async () => {
    await Promise.all([...workers].map((worker) => stopWorker(worker, 'SIGTERM')));
    const doomed = await startWorker({ OFFLINE_LATENCY_MS: '60000' });
    const order = { project_id: 'load', workflow_type: 'movie_creation', custom_parameters: { auto_approve: true } };
    const { body } = await api.call('POST', '/workflows', order);
    const { workflow_id: id } = body as { workflow_id: string };
    const eventsOf = async () => {
      const page = await api.call('GET', `/workflows/${id}/events?limit=1000`);
      return (page.body as { events: { type: string; at: string; data: Record<string, unknown> }[] }).events;
    };
    await eventually(async () => {
      expect((await eventsOf()).map(({ type }) => type)).toContain('task.started');
    }, 20_000);
    await startWorker();
    const killedAt = Date.now();
    await stopWorker(doomed, 'SIGKILL');
    const takenOver = await eventually(async () => {
      const found = (await eventsOf()).find(({ data }) => data['taken_over'] === true);
      if (!found) throw new Error('Not taken over');
      return found;
    }, 20_000);
    expect(new Date(takenOver.at).getTime() - killedAt).toBeLessThan(10_000);
  }, 90_000);
});
