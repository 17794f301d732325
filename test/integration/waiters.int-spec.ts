import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { Gate } from '../support/gate.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { toyWorkflow, type Stage } from '../support/toy-workflow.js';

/** So long that nobody is helped by looking again when a lease must have run out. */
const LEASE_MS = 120_000;

let redis: TestRedis;
let stage: Stage;
let harness: EngineHarness;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

beforeEach(async () => {
  stage = { asked: [] };
  const { definition, agents } = toyWorkflow(stage, 6);
  harness = new EngineHarness(redis.url, [definition], agents, LEASE_MS);
  await harness.registerAgents();
});
afterEach(() => harness.close());

const person = { key_id: 'key_test' };
const auto = { parameters: { auto_approve: true } };

const tokens = (): Promise<string[]> => harness.connections.commands.zrange(harness.keys.waiters('maker'), 0, -1);
const waitersOf = async (id: string) => (await tokens()).filter((token) => token.includes(`|${id}/`));

/** A new workflow of which nothing is done before its parts wait for slots. */
async function waiting(): Promise<string> {
  const id = await harness.create(auto);
  await eventually(async () => {
    expect((await waitersOf(id)).length).toBeGreaterThan(0);
  });
  return id;
}

describe('those who wait for a slot', () => {
  it.each(['pause', 'cancel'] as const)(
    'get it though one who came first has been stopped by a %s',
    async (how) => {
      const gate = new Gate();
      stage.act = async (capability) => {
        if (capability === 'maker') await gate.passed();
        return undefined;
      };
      await harness.startWorker();
      const holder = await waiting();
      const stopped = await waiting();
      const next = await waiting();
      const workflow = await harness.reaches(stopped, 'running');
      if (how === 'pause') await harness.workflows.pause(stopped, person, new Date());
      else await harness.workflows.cancel(workflow, person, new Date());
      gate.open();
      await harness.reaches(holder, 'completed');
      await harness.reaches(next, 'completed');
      if (how === 'cancel') return;
      await harness.workflows.resume(stopped, person, new Date());
      await harness.ticks.nudge(stopped);
      await harness.reaches(stopped, 'completed');
    },
    30_000,
  );
});
