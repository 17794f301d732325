import { AppError } from '#kernel/errors/app-error.js';
import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { Gate } from '../support/gate.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { toyWorkflow, type Stage } from '../support/toy-workflow.js';

jest.setTimeout(60_000);
const WIDTH = 40;
const person = { key_id: 'key_test' };
const auto = { parameters: { auto_approve: true } };

/** No attempt after this one would help. */
class Hopeless extends AppError {
  readonly code = 'HOPELESS';
  readonly kind = 'unprocessable';
}

let redis: TestRedis;
let harness: EngineHarness;
let stage: Stage;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());
beforeEach(async () => {
  stage = { asked: [] };
  const { definition, agents } = toyWorkflow(stage, WIDTH);
  harness = new EngineHarness(redis.url, [{ ...definition, asksForHelp: true }], agents, 30_000);
  await harness.registerAgents(10);
});
afterEach(() => harness.close());

const made = () => stage.asked.filter((asked) => asked.startsWith('maker'));
const tasksIn = async (id: string, status: string) =>
  (await harness.workflows.tasks(id)).filter((task) => task.capability === 'maker' && task.status === status);

/** In the middle of the wave: nine run, part-01 has failed after every attempt and a person is asked about it. */
async function askedInTheMiddle(gate: Gate): Promise<string> {
  let isBroken = true;
  stage.act = async (capability, item, signal) => {
    if (capability !== 'maker') return undefined;
    if (item === 'part-01' && isBroken) throw new Hopeless('It broke');
    await Promise.race([
      gate.passed(),
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      }),
    ]);
    return undefined;
  };
  await harness.startWorker({ breaker: { failures: 1_000, openMs: 1_000 } });
  const id = await harness.create();
  const waiting = await harness.reaches(id, 'waiting_for_decision');
  await answer(waiting.id, 'plan_approval_001', 'approve');
  await eventually(async () => {
    expect((await harness.workflows.find(id))?.decisionIds).toEqual(['exhausted_recovery_001']);
    expect((await tasksIn(id, 'running')).length).toBe(9);
  }, 20_000);
  isBroken = false;
  return id;
}

async function answer(id: string, decision: string, choice: string): Promise<void> {
  const workflow = await harness.workflows.find(id);
  if (!workflow) throw new Error('It is gone');
  await harness.answer(workflow, decision, { choice, actor: person, at: new Date().toISOString() });
  await harness.ticks.nudge(id);
}

describe('a pause in the middle of forty tasks', () => {
  it('lets ten finish and none begin, and nothing is done twice after the resume', async () => {
    const gate = new Gate();
    stage.act = async (capability) => {
      if (capability === 'maker') await gate.passed();
      return undefined;
    };
    await harness.startWorker();
    const id = await harness.create(auto);
    await eventually(() => {
      expect(made()).toHaveLength(10);
    });
    await harness.workflows.pause(id, person, new Date());
    gate.open();
    await eventually(async () => {
      expect(await tasksIn(id, 'completed')).toHaveLength(10);
    });
    expect(made()).toHaveLength(10);
    await harness.workflows.resume(id, person, new Date());
    await harness.ticks.nudge(id);
    await harness.reaches(id, 'completed', 30_000);
    expect(made().sort()).toEqual([...new Set(made())].sort());
    expect(made()).toHaveLength(WIDTH);
  });

  it('does the same while a person is asked, and the answer given meanwhile takes effect on resume', async () => {
    const gate = new Gate();
    const id = await askedInTheMiddle(gate);
    await harness.workflows.pause(id, person, new Date());
    gate.open();
    await eventually(async () => {
      expect(await tasksIn(id, 'completed')).toHaveLength(9);
    });
    await answer(id, 'exhausted_recovery_001', 'retry');
    expect((await harness.workflows.find(id))?.status).toBe('paused');
    expect(await tasksIn(id, 'completed')).toHaveLength(9);
    await harness.workflows.resume(id, person, new Date());
    await harness.ticks.nudge(id);
    await harness.reaches(id, 'completed', 30_000);
    const others = made().filter((asked) => asked !== 'maker/part-01');
    expect(others).toHaveLength(WIDTH - 1);
    expect(new Set(others).size).toBe(WIDTH - 1);
  });
});

describe('a cancel while a person is asked', () => {
  it('aborts what runs and leaves nothing behind', async () => {
    const id = await askedInTheMiddle(new Gate());
    const workflow = await harness.workflows.find(id);
    if (!workflow) throw new Error('It is gone');
    await harness.workflows.cancel(workflow, person, new Date());
    await eventually(async () => {
      expect((await harness.agents.find('maker'))?.currentTasks).toEqual([]);
    }, 1_000);
    expect(await harness.decisions.find(id, 'exhausted_recovery_001')).toMatchObject({ status: 'superseded' });
    expect((await harness.decisions.statistics()).open).toBe(0);
  });
});
