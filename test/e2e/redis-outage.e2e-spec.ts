import { askRedis } from '#platform/redis/ask-redis.js';
import { examine } from '../../src/doctor/persistence/examine.js';
import { eventually } from '../support/eventually.js';
import { expectOneCleanRun, reachesState, reachesStatus, startMovie, type WireWorkflow } from '../support/movie.js';
import { realRedis, startRedis, type TestRedis } from '../support/redis-server.js';
import { Service, type Answer } from '../support/service.js';
import { serviceHome, ServiceProcess, type ServiceHome } from '../support/service-process.js';
import { describeWhere } from '../support/skip.js';

jest.setTimeout(120_000);

const SLOWLY = { OFFLINE_LATENCY_MS: '150', LEASE_MS: '1500' };

let home: ServiceHome;
let redis: TestRedis;

const ends: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  redis.wake();
  await redis.stop();
  await home.remove();
});

async function start(environment: Record<string, string>): Promise<Service> {
  const service = await Service.start(home, { REDIS_URL: redis.url, ...environment });
  ends.push(() => service.end('SIGKILL'));
  return service;
}

async function timed<T>(ask: () => Promise<T>): Promise<{ answer: T; seconds: number }> {
  const since = performance.now();
  const answer = await ask();
  return { answer, seconds: (performance.now() - since) / 1_000 };
}

async function passing(ms: number): Promise<void> {
  const end = performance.now() + ms;
  await eventually(() => {
    expect(performance.now()).toBeGreaterThan(end);
  }, 2 * ms);
}

/** What a whole production leaves behind is in order: every key belongs to something, nothing is held. */
async function expectHealthy(): Promise<void> {
  const deployment = { keyPrefix: '{orchestrator}', leaseMs: Number(SLOWLY.LEASE_MS), logMax: 10_000 };
  const { findings } = await askRedis(redis.url, (client) => examine(client, deployment), 10_000);
  expect(findings).toEqual([]);
}

describe('a service whose Redis hangs', () => {
  beforeEach(async () => {
    home = serviceHome();
    redis = await startRedis();
  });

  it('says so at once, refuses requests within seconds, and goes on when Redis does', async () => {
    const service = await start(SLOWLY);
    const id = await startMovie(service);
    await reachesState(service, id, 'character_creation');
    redis.hang();
    const requests = [
      timed(() => service.call('GET', `/workflows/${id}`)),
      timed(() => service.call('GET', '/workflows')),
      timed(() => service.call('POST', '/projects', { title: 'Never', description: 'It hangs' })),
    ];
    const ready = await timed(() => service.probe('/health/ready'));
    expect(ready.answer).toMatchObject({ status: 503, body: { error: { redis: { status: 'down' } } } });
    expect(ready.seconds).toBeLessThan(1);
    expect(await service.probe('/health/live')).toMatchObject({ status: 200 });
    for (const { answer, seconds } of await Promise.all(requests)) {
      expect(answer).toMatchObject({ status: 503, retryAfter: '2', body: { code: 'STORE_UNAVAILABLE' } });
      expect(seconds).toBeLessThan(7);
    }
    await passing(4_000);
    redis.wake();
    await reachesStatus(service, id, 'completed');
    await expectOneCleanRun(service, id);
    await expectHealthy();
    expect(await service.end('SIGTERM')).toBe(0);
  });

  it('answers its probes also when it hangs from the start', async () => {
    redis.hang();
    const service = await ServiceProcess.listening(home, { ROLE: 'api', REDIS_URL: redis.url });
    ends.push(() => service.stop('SIGKILL'));
    expect(await service.get('/health/live')).toMatchObject({ status: 200 });
    const ready = await timed(() => service.get('/health/ready'));
    expect(ready.answer.status).toBe(503);
    expect(ready.seconds).toBeLessThan(1);
    redis.wake();
    await eventually(async () => {
      expect((await service.get('/health/ready')).status).toBe(200);
    }, 20_000);
    expect(await service.stop()).toBe(0);
  });
});

describeWhere(realRedis, 'a Redis that is killed with -9 and writes its log before every answer', () => {
  beforeEach(async () => {
    home = serviceHome();
    redis = await startRedis(['--appendfsync', 'always']);
  });

  it('has every workflow that was acknowledged, and every one of them ends', async () => {
    const service = await start({ BENCH_WORKFLOWS: '1', LEASE_MS: '1500' });
    const project = await service.call('POST', '/projects', { title: 'Many', description: 'As fast as it goes' });
    const { project_id } = project.body as { project_id: string };
    const acknowledged: string[] = [];
    const refused: Answer[] = [];
    let isOver = false;
    const client = async (): Promise<void> => {
      while (!isOver) {
        const answer = await service.call('POST', '/workflows', { project_id, workflow_type: 'w6' });
        if (answer.status === 201) acknowledged.push((answer.body as WireWorkflow).workflow_id);
        else refused.push(answer);
      }
    };
    const clients = Array.from({ length: 10 }, client);
    await eventually(() => {
      expect(acknowledged.length).toBeGreaterThan(40);
    }, 20_000);
    await redis.kill();
    await redis.up();
    const before = acknowledged.length;
    await eventually(() => {
      expect(acknowledged.length).toBeGreaterThan(before);
    }, 20_000);
    isOver = true;
    await Promise.all(clients);
    for (const answer of refused) {
      expect(answer).toMatchObject({ status: 503, retryAfter: expect.stringMatching(/^\d+$/) as string });
    }
    for (const id of acknowledged) await reachesStatus(service, id, 'completed');
    expect(await service.end('SIGTERM')).toBe(0);
  });
});
