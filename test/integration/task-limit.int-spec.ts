import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { Gate } from '../support/gate.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { toyWorkflow, type Stage } from '../support/toy-workflow.js';

/** Slots there are enough: what bounds a workflow is its own limit. */
const SLOTS = 50;
const LIMIT = 3;

let redis: TestRedis;
let stage: Stage;
let harness: EngineHarness;
let running = 0;
let most = 0;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

beforeEach(async () => {
  stage = { asked: [] };
  [running, most] = [0, 0];
  const { definition, agents } = toyWorkflow(stage);
  harness = new EngineHarness(redis.url, [definition], agents, 1_500, 0, LIMIT);
  await harness.registerAgents(SLOTS);
});
afterEach(() => harness.close());

const person = { key_id: 'key_test' };
const auto = { parameters: { auto_approve: true } };

/** Counts how many makers work at once. */
function counted(more: () => Promise<void> = () => new Promise((resolve) => setImmediate(resolve))): void {
  stage.act = async (capability) => {
    if (capability !== 'maker') return undefined;
    most = Math.max(most, ++running);
    try {
      await more();
    } finally {
      running--;
    }
    return undefined;
  };
}

const counterOf = (id: string) => harness.connections.commands.hget(harness.keys.workflow(id), 'running_tasks');

describe('the tasks of one workflow that run at once', () => {
  it('are so many and no more, and all are done in the end', async () => {
    counted();
    await harness.startWorker();
    await harness.startWorker();
    const id = await harness.create(auto);
    await harness.reaches(id, 'completed');
    expect(most).toBe(LIMIT);
    expect(stage.asked).toHaveLength(13);
    expect(await counterOf(id)).toBeNull();
    expect(await harness.connections.commands.zcard(harness.keys.waiters('maker'))).toBe(0);
  });

  it('do not bound the workflows beside it', async () => {
    const gate = new Gate();
    counted(() => gate.passed());
    await harness.startWorker();
    const ids = await Promise.all([harness.create(auto), harness.create(auto)]);
    await eventually(() => {
      expect(running).toBe(2 * LIMIT);
    });
    gate.open();
    await Promise.all(ids.map((id) => harness.reaches(id, 'completed')));
  });

  it('are waited for in sight, without a timer and without asking again', async () => {
    const gate = new Gate();
    counted(() => gate.passed());
    await harness.startWorker();
    const id = await harness.create(auto);
    await eventually(async () => {
      const tasks = await harness.workflows.tasks(id);
      const waiting = tasks.filter((task) => task.waiting?.kind === 'limit');
      expect([tasks.filter(({ status }) => status === 'running').length, waiting.length]).toEqual([3, 9]);
    });
    expect((await harness.workflows.find(id))?.waiting).toMatchObject({ kind: 'limit', capability: 'maker' });
    expect(await harness.connections.commands.zcard(harness.keys.timers(id))).toBe(0);
    gate.open();
    await harness.reaches(id, 'completed');
    const types = await harness.eventTypes(id);
    expect(types.filter((type) => type === 'task.waiting')).toHaveLength(9);
  });

  it('still count when their worker is gone, and go on', async () => {
    const gate = new Gate();
    counted(() => gate.passed());
    const worker = await harness.startWorker();
    const id = await harness.create(auto);
    await eventually(() => {
      expect(running).toBe(LIMIT);
    });
    await harness.stopWorker(worker, 0);
    expect(await counterOf(id)).toBe(String(LIMIT));
    await harness.startWorker();
    gate.open();
    await harness.reaches(id, 'completed');
    const tasks = await harness.workflows.tasks(id);
    expect(tasks.filter(({ attempts }) => attempts > 1)).toEqual([]);
  });

  it('go on after a pause in the middle, and after attempts that failed', async () => {
    let failures = 4;
    const gate = new Gate();
    counted(async () => {
      await gate.passed();
      if (failures-- > 0) throw new Error('a hiccup');
    });
    await harness.startWorker();
    const id = await harness.create(auto);
    await eventually(() => {
      expect(running).toBe(LIMIT);
    });
    await harness.workflows.pause(id, person, new Date());
    gate.open();
    await eventually(async () => {
      expect(await counterOf(id)).toBe('0');
    });
    await harness.workflows.resume(id, person, new Date());
    await harness.ticks.nudge(id);
    await harness.reaches(id, 'completed');
    expect(most).toBe(LIMIT);
    expect(stage.asked).toHaveLength(17);
  });
});
