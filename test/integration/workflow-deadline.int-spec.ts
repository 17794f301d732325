import { byATest } from '../support/by-a-test.js';
import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { toyWorkflow, type Stage } from '../support/toy-workflow.js';

let redis: TestRedis;
let stage: Stage;
let harness: EngineHarness;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

beforeEach(async () => {
  stage = { asked: [] };
  const { definition, agents } = toyWorkflow(stage);
  harness = new EngineHarness(redis.url, [definition], agents);
  await harness.registerAgents();
});
afterEach(() => harness.close());

const person = { key_id: 'key_test' };
const approve = () => ({ choice: 'approve', actor: person, at: new Date().toISOString() });

/** What is left of a deadline: on the clock, or kept while it stands still. */
async function deadlineOf(id: string): Promise<{ overAt: number | undefined; keptMs: number | undefined }> {
  const client = harness.connections.commands;
  const [score, kept] = await Promise.all([
    client.zscore(harness.keys.deadlines, id),
    client.hget(harness.keys.workflow(id), 'deadline_left'),
  ]);
  return { overAt: score === null ? undefined : Number(score), keptMs: kept === null ? undefined : Number(kept) };
}

/** The agents work until they are stopped. */
function hang(stopped: string[] = []): void {
  stage.act = (_, item, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        stopped.push(item);
        reject(signal.reason as Error);
      });
    });
}

async function endsOverdue(id: string): Promise<void> {
  const failed = await harness.reaches(id, 'failed');
  expect(failed.error).toMatchObject({ type: 'WORKFLOW_DEADLINE_EXCEEDED' });
  const { events } = await harness.workflows.events(id, 0, 1_000);
  const ends = events.filter(({ type }) => type === 'workflow.failed');
  expect(ends).toMatchObject([{ actor: { system: 'deadline' }, data: { error_type: 'WORKFLOW_DEADLINE_EXCEEDED' } }]);
  expect(await deadlineOf(id)).toEqual({ overAt: undefined, keptMs: undefined });
}

describe('the deadline of a workflow', () => {
  it('ends it once, stops what runs and gives its slots back, however many workers look', async () => {
    const stopped: string[] = [];
    hang(stopped);
    await harness.startWorker();
    await harness.startWorker();
    await harness.startWorker();
    const id = await harness.create({ parameters: { auto_approve: true, deadline_ms: 200 } });
    await endsOverdue(id);
    await eventually(async () => {
      expect(stopped).toEqual(['plan']);
      expect((await harness.agents.find('planner'))?.currentTasks).toEqual([]);
    });
  });

  it('ends one that waits and that nobody holds', async () => {
    const maker = await harness.agents.find('maker');
    if (!maker) throw new Error('lost');
    await harness.agents.change(maker, { status: 'maintenance' }, byATest());
    await harness.startWorker();
    const id = await harness.create({ parameters: { auto_approve: true, deadline_ms: 1_000 } });
    await endsOverdue(id);
    expect(stage.asked).toEqual(['planner/plan']);
  });

  it('is kept over a time without any worker', async () => {
    hang();
    const worker = await harness.startWorker();
    const id = await harness.create({ parameters: { deadline_ms: 400 } });
    await eventually(() => {
      expect(stage.asked).toHaveLength(1);
    });
    await harness.stopWorker(worker, 0);
    await eventually(async () => {
      expect((await deadlineOf(id)).overAt).toBeLessThan(Date.now());
    });
    expect((await harness.workflows.find(id))?.status).toBe('running');
    await harness.startWorker();
    await endsOverdue(id);
  });

  it('stands still while the workflow is paused, and goes on with what was left', async () => {
    const id = await harness.create({ nudge: false, parameters: { deadline_ms: 50_000 } });
    const { overAt = 0 } = await deadlineOf(id);
    expect(overAt).toBeGreaterThan(Date.now() + 45_000);
    await harness.workflows.pause(id, person, new Date());
    const { overAt: gone, keptMs = 0 } = await deadlineOf(id);
    expect(gone).toBeUndefined();
    expect(keptMs).toBeGreaterThan(45_000);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await harness.workflows.resume(id, person, new Date());
    expect((await deadlineOf(id)).keptMs).toBeUndefined();
    expect((await deadlineOf(id)).overAt).toBeGreaterThanOrEqual(overAt + 60);
  });

  it('stands still while a person is asked, also through a pause', async () => {
    await harness.startWorker();
    const id = await harness.create({ parameters: { deadline_ms: 50_000 } });
    const waiting = await harness.reaches(id, 'waiting_for_decision');
    const { overAt, keptMs } = await deadlineOf(id);
    expect(overAt).toBeUndefined();
    expect(keptMs).toBeGreaterThan(30_000);
    await harness.workflows.pause(id, person, new Date());
    await harness.workflows.resume(id, person, new Date());
    await harness.workflows.pause(id, person, new Date());
    expect(await deadlineOf(id)).toEqual({ overAt: undefined, keptMs });
    await harness.answer(waiting, 'plan_approval_001', approve());
    expect(await deadlineOf(id)).toEqual({ overAt: undefined, keptMs });
    await harness.stopWorkers();
    await harness.workflows.resume(id, person, new Date());
    expect((await deadlineOf(id)).overAt).toBeGreaterThan(Date.now() + 30_000);
  });

  it('goes on when nobody answered in time and the default is taken', async () => {
    hang();
    stage.act = (capability) => (capability === 'maker' ? new Promise(() => undefined) : Promise.resolve(undefined));
    await harness.startWorker();
    const parameters = { deadline_ms: 50_000, decision_timeout_ms: 50, decision_default: 'approve' };
    const id = await harness.create({ parameters });
    await eventually(() => {
      expect(stage.asked.length).toBeGreaterThan(1);
    });
    expect((await deadlineOf(id)).overAt).toBeGreaterThan(Date.now() + 30_000);
  });

  it('is moved by a change of the parameter, on the clock and off it', async () => {
    const id = await harness.create({ nudge: false, parameters: { deadline_ms: 50_000 } });
    const change = (deadline_ms: number, deadlineShiftMs: number) =>
      harness.workflows.update(
        id,
        { parameters: (inForce) => ({ parameters: { ...inForce, deadline_ms }, deadlineShiftMs }) },
        person,
        new Date(),
      );
    const { overAt = 0 } = await deadlineOf(id);
    await change(80_000, 30_000);
    expect((await deadlineOf(id)).overAt).toBe(overAt + 30_000);
    await harness.workflows.pause(id, person, new Date());
    const { keptMs = 0 } = await deadlineOf(id);
    await change(70_000, -10_000);
    expect((await deadlineOf(id)).keptMs).toBe(keptMs - 10_000);
  });

  it('begins anew with a retry, and goes with the end', async () => {
    hang();
    await harness.startWorker();
    const id = await harness.create({ parameters: { auto_approve: true, deadline_ms: 300 } });
    await endsOverdue(id);
    stage.act = undefined;
    await harness.connections.commands.hset(
      harness.keys.workflow(id),
      'parameters',
      JSON.stringify({ auto_approve: true, deadline_ms: 40_000 }),
    );
    await harness.retries().retry(id, 'it hung', person);
    expect((await deadlineOf(id)).overAt).toBeGreaterThan(Date.now() + 30_000);
    await harness.reaches(id, 'completed');
    expect(await deadlineOf(id)).toEqual({ overAt: undefined, keptMs: undefined });
  });
});
