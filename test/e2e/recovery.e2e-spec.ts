import { join } from 'node:path';
import { eventually } from '../support/eventually.js';
import {
  deliverablesOf,
  expectOneCleanRun,
  reachesState,
  reachesStatus,
  startMovie,
  tasksOf,
  type WireTask,
} from '../support/movie.js';
import { realRedis, startRedis, type TestRedis } from '../support/redis-server.js';
import { Service } from '../support/service.js';
import { serviceHome, type ServiceHome } from '../support/service-process.js';
import { describeWhere } from '../support/skip.js';

const STATES = [
  'concept_development',
  'character_creation',
  'scene_planning',
  'media_generation',
  'post_production',
  'final_assembly',
];

/** Agents that take their time, so that there is a middle to be killed in; a short lease, so that takeover is soon. */
const SLOWLY = { OFFLINE_LATENCY_MS: '60', LEASE_MS: '1500' };

let home: ServiceHome;
let redis: TestRedis;
let undisturbed: Record<string, string>;
const running = new Set<Service>();

beforeAll(async () => {
  home = serviceHome();
  redis = await startRedis();
  const service = await start();
  const id = await startMovie(service);
  await reachesStatus(service, id, 'completed');
  await expectOneCleanRun(service, id);
  undisturbed = await deliverablesOf(service, id, join(home.dir, 'productions'));
  await stop(service);
}, 90_000);

afterEach(async () => {
  for (const service of running) await stop(service, 'SIGKILL');
});

afterAll(async () => {
  await redis.stop();
  await home.remove();
});

async function start(): Promise<Service> {
  const service = await Service.start(home, { ...SLOWLY, REDIS_URL: redis.url });
  running.add(service);
  return service;
}

async function stop(service: Service, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | NodeJS.Signals> {
  running.delete(service);
  return service.end(signal);
}

/** Completed now and still the very same afterwards: nothing finished was done again. */
async function completedOf(service: Service, id: string): Promise<Map<string, string | undefined>> {
  const tasks = (await tasksOf(service, id)).filter(({ status }) => status === 'completed');
  return new Map(tasks.map((task: WireTask) => [task.task_id, `${task.completed_at} ${task.attempts}`]));
}

async function expectUndisturbedEnd(service: Service, id: string, before: Map<string, unknown>): Promise<void> {
  await reachesStatus(service, id, 'completed');
  await expectOneCleanRun(service, id);
  const after = await completedOf(service, id);
  for (const [task, completion] of before) expect([task, after.get(task)]).toEqual([task, completion]);
  expect(await deliverablesOf(service, id, join(home.dir, 'productions'))).toEqual(undisturbed);
}

describe('a movie whose service is disturbed', () => {
  it.each(STATES)(
    'survives a kill -9 of the worker in %s',
    async (state) => {
      const service = await start();
      const id = await startMovie(service);
      await reachesState(service, id, state);
      const before = await completedOf(service, id);
      process.kill(await service.workerPid(), 'SIGKILL');
      await expectUndisturbedEnd(service, id, before);
    },
    90_000,
  );

  it.each(STATES)(
    'survives a kill -9 of the API in %s, and goes on by itself after a start',
    async (state) => {
      const first = await start();
      const id = await startMovie(first);
      await reachesState(first, id, state);
      const before = await completedOf(first, id);
      const workerPid = await first.workerPid();
      process.kill(workerPid, 'SIGKILL');
      await stop(first, 'SIGKILL');
      await expectUndisturbedEnd(await start(), id, before);
    },
    90_000,
  );

  it('survives a kill -9 in the middle of a fan-out', async () => {
    const service = await start();
    const id = await startMovie(service);
    const before = await eventually(async () => {
      const frames = (await tasksOf(service, id)).filter(({ state }) => state === 'media_generation');
      if (
        !frames.some(({ status }) => status === 'completed') ||
        !frames.some(({ status }) => status !== 'completed')
      ) {
        throw new Error('Not in the middle');
      }
      return completedOf(service, id);
    }, 30_000);
    process.kill(await service.workerPid(), 'SIGKILL');
    await expectUndisturbedEnd(service, id, before);
  }, 90_000);

  it('survives a SIGTERM in the middle, with exit code 0', async () => {
    const first = await start();
    const id = await startMovie(first);
    await reachesState(first, id, 'media_generation');
    const before = await completedOf(first, id);
    expect(await stop(first)).toBe(0);
    await expectUndisturbedEnd(await start(), id, before);
  }, 90_000);
});

describeWhere(realRedis, 'a movie whose Redis is disturbed', () => {
  it('survives ten seconds without Redis', async () => {
    const service = await start();
    const id = await startMovie(service);
    await reachesState(service, id, 'media_generation');
    await redis.down();
    const { status } = await service.call('GET', `/workflows/${id}`);
    expect(status).toBe(503);
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    await redis.up();
    await expectUndisturbedEnd(service, id, new Map());
  }, 120_000);
});
