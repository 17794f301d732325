import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { Gate } from '../support/gate.js';
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
  const { definition, agents } = toyWorkflow(stage, 1);
  harness = new EngineHarness(redis.url, [definition], agents);
  await harness.registerAgents();
});
afterEach(() => harness.close());

const auto = { parameters: { auto_approve: true }, nudge: false } as const;

async function createMany(count: number, options: Parameters<EngineHarness['create']>[0]): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, () => harness.create({ ...auto, ...options })));
}

/** Ids in the order in which they were completed, by the global log, as soon as there are so many. */
async function orderOfCompletion(count: number): Promise<string[]> {
  return eventually(async () => {
    const entries = await harness.connections.commands.xrange(harness.keys.events, '-', '+');
    const ends = entries.flatMap(([, fields]) =>
      fields.some((text) => text.includes('workflow.completed'))
        ? [fields[fields.indexOf('workflow_id') + 1] ?? '']
        : [],
    );
    expect(ends.length).toBeGreaterThanOrEqual(count);
    return ends;
  }, 60_000);
}

describe('workflows of several projects', () => {
  it('take turns: five that come after five hundred are done before the sixtieth of those', async () => {
    await harness.registerAgents(1_000);
    const many = await createMany(500, { projectId: 'a' });
    const few = await createMany(5, { projectId: 'b' });
    await harness.startWorker();
    const order = await orderOfCompletion(65);
    const before = order.slice(0, order.indexOf(order.filter((id) => many.includes(id))[59] ?? ''));
    expect(few.filter((id) => !before.includes(id))).toEqual([]);
  }, 90_000);

  it('do not push in: a project that comes with more gets its turn and no more', async () => {
    const first = await createMany(3, { projectId: 'a' });
    await createMany(20, { projectId: 'b' });
    await harness.startWorker({ concurrency: 1 });
    const order = await orderOfCompletion(23);
    expect(Math.max(...first.map((id) => order.indexOf(id)))).toBeLessThanOrEqual(6);
  }, 30_000);

  it('are taken up by priority within a project', async () => {
    const low = await createMany(10, { projectId: 'a', priority: 1 });
    const high = await createMany(3, { projectId: 'a', priority: 9 });
    await harness.startWorker({ concurrency: 1 });
    const order = await orderOfCompletion(13);
    expect(order.slice(0, 3).sort()).toEqual([...high].sort());
    expect(order.slice(3)).toEqual(expect.arrayContaining(low));
  }, 30_000);

  it('get freed slots in turn', async () => {
    const gate = new Gate();
    stage.act = async (capability) => {
      if (capability === 'maker') await gate.passed();
      return undefined;
    };
    await harness.startWorker();
    const many = await createMany(20, { projectId: 'a' });
    await eventually(() => {
      expect(stage.asked.filter((asked) => asked.startsWith('planner'))).toHaveLength(20);
    }, 20_000);
    const few = await createMany(2, { projectId: 'b' });
    await eventually(() => {
      expect(stage.asked.filter((asked) => asked.startsWith('planner'))).toHaveLength(22);
    }, 20_000);
    gate.open();
    const order = await orderOfCompletion(22);
    const tenth = order.filter((id) => many.includes(id))[9] ?? '';
    expect(few.filter((id) => order.indexOf(id) > order.indexOf(tenth))).toEqual([]);
  }, 60_000);
});

describe('a worker', () => {
  it('keeps what it works on though its loop is busy for several leases', async () => {
    const short = new EngineHarness(redis.url, [toyWorkflow(stage, 2).definition], toyWorkflow(stage, 2).agents, 1_000);
    try {
      await short.registerAgents();
      stage.act = (capability) => {
        const end = performance.now() + (capability === 'planner' ? 3_000 : 0);
        while (performance.now() < end);
        return Promise.resolve(undefined);
      };
      await short.startWorker();
      const id = await short.create(auto);
      await short.reaches(id, 'completed', 20_000);
      expect((await short.workflows.find(id))?.epoch).toBe(1);
    } finally {
      await short.close();
    }
  }, 30_000);

  it('is told again of work whose nudges were all lost', async () => {
    const ids = await createMany(5, { projectId: 'a' });
    await harness.startWorker();
    await Promise.all(ids.map((id) => harness.reaches(id, 'completed', 10_000)));
  }, 20_000);
});
