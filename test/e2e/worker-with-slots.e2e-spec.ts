import { eventually } from '../support/eventually.js';
import { eventsOf, expectOneCleanRun, reachesStatus, tasksOf } from '../support/movie.js';
import { RecordAgent, type Way } from '../support/record-agent.js';
import { realRedis, startRedis, type TestRedis } from '../support/redis-server.js';
import { Service } from '../support/service.js';
import { ServiceProcess, serviceHome, type ServiceHome } from '../support/service-process.js';
import { describeWhere } from '../support/skip.js';

jest.setTimeout(120_000);

const LEASE_MS = 1_500;
const SLOTS = 5;
const PARTS = 40;
/** So many are done, and those after them are held by the agent until the test lets go: two waves of slots. */
const DONE_BEFORE = 2 * SLOTS;
const WORK_MS = 50;
/** What it takes to notice. */
const LOOK_MS = 1_000;

let home: ServiceHome;
let redis: TestRedis;
let api: Service;
let agent: RecordAgent;
const workers: ServiceProcess[] = [];

async function startWorker(): Promise<ServiceProcess> {
  const environment = { REDIS_URL: redis.url, LEASE_MS: String(LEASE_MS), BENCH_WORKFLOWS: '1' };
  const worker = new ServiceProcess(home, { ...environment, ROLE: 'worker' });
  workers.push(worker);
  await worker.logged('working');
  return worker;
}

async function startParts(way: Way): Promise<string> {
  const stranger = {
    agent_id: 'part-maker-elsewhere',
    agent_type: 'production',
    capabilities: ['benchmark_part'],
    endpoint_url: agent.at(way, WORK_MS, DONE_BEFORE),
    max_concurrent_tasks: SLOTS,
  };
  expect(await api.call('POST', '/agents', stranger)).toMatchObject({ status: 201 });
  // The one of the house stands aside.
  expect(await api.call('PUT', '/agents/benchmark_part', { status: 'maintenance' })).toMatchObject({ status: 200 });
  await api.call('POST', '/projects', { project_id: 'parts', title: 'Parts', description: 'Forty of them' });
  const started = await api.call('POST', '/workflows', { project_id: 'parts', workflow_type: 'fan_out' });
  return (started.body as { workflow_id: string }).workflow_id;
}

async function slotsTaken(): Promise<readonly string[]> {
  const { body } = await api.call('GET', '/agents/part-maker-elsewhere');
  return (body as { current_tasks: readonly string[] }).current_tasks;
}

type Completions = ReadonlyMap<string, string | undefined>;

/** Waits until the agent has begun as much as it may, and everybody knows; gives what is done by then. */
async function reachTheMiddle(id: string, waitingFor?: string): Promise<Completions> {
  return eventually(async () => {
    const tasks = await tasksOf(api, id);
    const done = tasks.filter(({ status }) => status === 'completed');
    const running = tasks.filter(({ status, waiting_for }) => status === 'running' && waiting_for?.kind === waitingFor);
    const counts = [done.length, running.length, (await slotsTaken()).length, (await agent.record()).working];
    expect(counts).toEqual([DONE_BEFORE, SLOTS, SLOTS, SLOTS]);
    return new Map(done.map(({ task_id, completed_at }) => [task_id, completed_at]));
  }, 30_000);
}

/** Done once each by the agent's own record, what was finished before is as it was, and nothing is held any more. */
async function expectEachPartOnce(id: string, before: Completions): Promise<void> {
  await reachesStatus(api, id, 'completed');
  await expectOneCleanRun(api, id);
  const tasks = await tasksOf(api, id);
  expect(tasks.map(({ attempts }) => attempts)).toEqual(Array.from({ length: PARTS }, () => 1));
  for (const [task, completed] of before) {
    expect(tasks.find(({ task_id }) => task_id === task)?.completed_at).toBe(completed);
  }
  const { ordered, most } = await agent.record();
  // A second attempt would have another key, and would be a second piece of work.
  expect(Object.keys(ordered).sort()).toEqual(tasks.map(({ task_id }) => `${id}/${task_id}:1`).sort());
  expect(most).toBe(SLOTS);
  for (const [key, times] of Object.entries(ordered)) {
    if (before.has(key.slice(`${id}/`.length, -':1'.length))) expect([key, times]).toEqual([key, 1]);
  }
  expect(await slotsTaken()).toEqual([]);
}

async function takenOver(id: string): Promise<number> {
  return (await eventsOf(api, id)).filter(({ type, data }) => type === 'task.started' && data['taken_over'] === true)
    .length;
}

describeWhere(realRedis, 'a worker that is killed while it holds all slots of an agent elsewhere', () => {
  beforeEach(async () => {
    home = serviceHome();
    redis = await startRedis();
    api = await Service.start(home, { ROLE: 'api', REDIS_URL: redis.url, BENCH_WORKFLOWS: '1' });
    agent = await RecordAgent.start();
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop('SIGKILL')));
    await api.end('SIGTERM');
    await agent.stop();
    await redis.stop();
    await home.remove();
  });

  it('gives them back within its lease; what it waited for is ordered again under the same key', async () => {
    const worker = await startWorker();
    const id = await startParts('while');
    const before = await reachTheMiddle(id);
    await worker.stop('SIGKILL');
    const killedAt = performance.now();
    await eventually(async () => {
      expect(await slotsTaken()).toEqual([]);
    });
    expect(performance.now() - killedAt).toBeLessThan(LEASE_MS + LOOK_MS);
    await startWorker();
    await eventually(async () => {
      expect(await takenOver(id)).toBe(SLOTS);
    }, 20_000);
    await agent.release();
    await expectEachPartOnce(id, before);
  });

  it('leaves the agent what it has accepted, with its slots; it is asked by the key and told nothing again', async () => {
    const worker = await startWorker();
    const id = await startParts('later');
    const before = await reachTheMiddle(id, 'agent');
    await worker.stop('SIGKILL');
    await startWorker();
    await agent.release();
    await expectEachPartOnce(id, before);
    const { ordered } = await agent.record();
    expect(Object.values(ordered)).toEqual(Array.from({ length: PARTS }, () => 1));
  });

  it('is followed by a worker that was there, which does the rest and nothing twice', async () => {
    const doomed = await startWorker();
    const id = await startParts('while');
    const before = await reachTheMiddle(id);
    await startWorker();
    await doomed.stop('SIGKILL');
    await eventually(async () => {
      expect(await takenOver(id)).toBe(SLOTS);
    }, 20_000);
    await agent.release();
    await expectEachPartOnce(id, before);
  });
});
