import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byATest } from '../support/by-a-test.js';
import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { Gate } from '../support/gate.js';
import { realRedis, startRedis, type TestRedis } from '../support/redis-server.js';
import { describeWhere } from '../support/skip.js';
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
const answerWith = (choice: string) => ({ choice, actor: person, at: new Date().toISOString() });
const auto = { parameters: { auto_approve: true } };

async function gaplessLog(id: string): Promise<string[]> {
  const { events } = await harness.workflows.events(id, 0, 5_000);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
  return events.map(({ type }) => type);
}

describe('the engine', () => {
  it('brings a workflow through a decision and a wave to its deliverables', async () => {
    await harness.startWorker();
    const id = await harness.create();
    const waiting = await harness.reaches(id, 'waiting_for_decision');
    expect(waiting.decisionIds[0]).toBe('plan_approval_001');
    await harness.answer(waiting, 'plan_approval_001', answerWith('approve'));
    await harness.ticks.nudge(id);
    const done = await harness.reaches(id, 'completed');
    expect(done).toMatchObject({ progress: 100, completedStates: ['plan', 'make'] });
    expect(stage.asked).toHaveLength(13);
    expect(new Set(stage.asked).size).toBe(13);
    expect(readFileSync(join(harness.outputDir, id, 'toy.txt'), 'utf8').split('\n')).toHaveLength(14);
  });

  it('writes a gapless log with one ending, each state entered before it is completed', async () => {
    await harness.startWorker();
    const id = await harness.create(auto);
    await harness.reaches(id, 'completed');
    const types = await gaplessLog(id);
    expect(types.slice(0, 3)).toEqual(['workflow.created', 'workflow.started', 'workflow.state_entered']);
    expect(types.filter((type) => type === 'task.completed')).toHaveLength(13);
    expect(types.filter((type) => type === 'workflow.state_completed')).toHaveLength(2);
    expect(types.at(-1)).toBe('workflow.completed');
    expect(types.filter((type) => /^workflow\.(completed|failed|cancelled)$/.test(type))).toHaveLength(1);
  });

  it('lets a wave wait for slots without ever exceeding them', async () => {
    let running = 0;
    let most = 0;
    stage.act = async (capability) => {
      if (capability !== 'maker') return undefined;
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      return undefined;
    };
    await harness.startWorker();
    await harness.startWorker();
    const ids = await Promise.all([harness.create(auto), harness.create(auto), harness.create(auto)]);
    await Promise.all(ids.map((id) => harness.reaches(id, 'completed', 30_000)));
    expect(most).toBeLessThanOrEqual(4);
    expect(stage.asked).toHaveLength(39);
    expect((await harness.agents.find('maker'))?.currentTasks).toEqual([]);
  });

  it('pauses in the middle of a wave: what runs is kept, nothing begins, resume repeats nothing', async () => {
    const gate = new Gate();
    stage.act = async (capability) => {
      if (capability === 'maker') await gate.passed();
      return undefined;
    };
    await harness.startWorker();
    const id = await harness.create(auto);
    await eventually(() => {
      expect(stage.asked.filter((asked) => asked.startsWith('maker'))).toHaveLength(4);
    });
    expect(await harness.workflows.pause(id, person, new Date())).toEqual({ kind: 'moved' });
    gate.open();
    await eventually(async () => {
      const tasks = await harness.workflows.tasks(id);
      expect(tasks.filter((task) => task.status === 'running')).toHaveLength(0);
    });
    const tasks = await harness.workflows.tasks(id);
    expect(tasks.filter((task) => task.capability === 'maker' && task.status === 'completed')).toHaveLength(4);
    expect(stage.asked).toHaveLength(5);
    expect((await harness.workflows.find(id))?.status).toBe('paused');
    expect(await harness.workflows.pause(id, person, new Date())).toEqual({ kind: 'refused', from: 'paused' });
    expect(await harness.workflows.resume(id, person, new Date())).toEqual({ kind: 'moved' });
    await harness.ticks.nudge(id);
    await harness.reaches(id, 'completed');
    expect(stage.asked).toHaveLength(13);
    await gaplessLog(id);
  });

  it('keeps an answer given while paused and acts on it after the resume', async () => {
    await harness.startWorker();
    const id = await harness.create();
    const waiting = await harness.reaches(id, 'waiting_for_decision');
    expect(await harness.workflows.resume(id, person, new Date())).toMatchObject({ kind: 'decision_pending' });
    await harness.workflows.pause(id, person, new Date());
    expect(await harness.answer(waiting, 'plan_approval_001', answerWith('approve'))).toEqual({
      kind: 'taken',
    });
    expect((await harness.workflows.find(id))?.status).toBe('paused');
    await harness.workflows.resume(id, person, new Date());
    await harness.reaches(id, 'completed');
  });

  it('takes exactly one of twenty simultaneous answers', async () => {
    await harness.startWorker();
    const id = await harness.create();
    const waiting = await harness.reaches(id, 'waiting_for_decision');
    const answers = Array.from({ length: 20 }, (_, i) => answerWith(i % 2 ? 'approve' : 'reject'));
    const outcomes = await Promise.all(answers.map((answer) => harness.answer(waiting, 'plan_approval_001', answer)));
    expect(outcomes.filter(({ kind }) => kind === 'taken')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'refused')).toHaveLength(19);
  });

  it('lets a deadline pass only once, with the default, and records the system as the one who chose', async () => {
    await harness.startWorker();
    const id = await harness.create({ parameters: { decision_timeout_ms: 60, decision_default: 'approve' } });
    await harness.reaches(id, 'completed');
    const { events } = await harness.workflows.events(id, 0, 1_000);
    const answered = events.filter(({ type }) => type === 'decision.answered');
    expect(answered).toHaveLength(1);
    expect(answered[0]?.actor).toEqual({ system: 'deadline' });
  });

  it('fails with DECISION_EXPIRED when nobody decides in time and there is no default', async () => {
    await harness.startWorker();
    const id = await harness.create({ parameters: { decision_timeout_ms: 30 } });
    expect((await harness.reaches(id, 'failed')).error).toMatchObject({ type: 'DECISION_EXPIRED' });
  });

  it('aborts what runs when the workflow is cancelled, and gives the slots back', async () => {
    const aborted: string[] = [];
    stage.act = (capability, item, signal) =>
      capability === 'planner'
        ? Promise.resolve(undefined)
        : new Promise((_, reject) => {
            signal.addEventListener('abort', () => {
              aborted.push(item);
              reject(signal.reason as Error);
            });
          });
    await harness.startWorker();
    const id = await harness.create(auto);
    await eventually(() => {
      expect(stage.asked).toHaveLength(5);
    });
    const workflow = await harness.workflows.find(id);
    if (!workflow) throw new Error('lost');
    expect(await harness.workflows.cancel(workflow, person, new Date())).toEqual({ kind: 'moved' });
    await eventually(async () => {
      expect(aborted).toHaveLength(4);
      expect((await harness.agents.find('maker'))?.currentTasks).toEqual([]);
    }, 1_500);
    const tasks = await harness.workflows.tasks(id);
    expect(tasks.filter((task) => task.status === 'cancelled')).toHaveLength(12);
    expect(await harness.workflows.cancel(workflow, person, new Date())).toEqual({
      kind: 'refused',
      from: 'cancelled',
    });
    expect((await gaplessLog(id)).at(-1)).toBe('workflow.cancelled');
  });

  it('retries an agent whose output is off its schema, then fails with everything finished kept', async () => {
    stage.act = (_, item) => Promise.resolve(item === 'part-03' ? { nonsense: true } : undefined);
    await harness.startWorker();
    const id = await harness.create(auto);
    const failed = await harness.reaches(id, 'failed');
    expect(failed.error).toMatchObject({ type: 'AGENT_OUTPUT_INVALID', retryCount: 2 });
    expect(failed.error?.taskId).toContain('make/maker/part-03#0');
    expect(stage.asked.filter((asked) => asked === 'maker/part-03')).toHaveLength(3);
    const tasks = await harness.workflows.tasks(id);
    expect(tasks.filter((task) => task.status === 'completed')).toHaveLength(12);
    const types = await gaplessLog(id);
    expect(types.filter((type) => type === 'task.retrying')).toHaveLength(2);
    expect(types.filter((type) => type === 'task.failed')).toHaveLength(1);
    expect(types.filter((type) => type === 'workflow.failed')).toHaveLength(1);
    expect(types.at(-1)).toBe('workflow.failed');
  });

  it('shows what failed and when it is tried again; a pause gives the wait what it had left', async () => {
    const { definition, agents } = toyWorkflow(stage);
    const retry = { maxAttempts: 3, baseDelayMs: 10_000_000, maxDelayMs: 10_000_000 };
    agents.forEach((agent) => Object.assign(agent, { retry }));
    const patient = new EngineHarness(redis.url, [definition], agents);
    try {
      await patient.registerAgents();
      stage.act = (_, item) => (item === 'plan' ? Promise.reject(new Error('a hiccup')) : Promise.resolve(undefined));
      await patient.startWorker();
      const id = await patient.create(auto);
      const until = await eventually(async () => {
        const workflow = await patient.workflows.find(id);
        expect(workflow).toMatchObject({ status: 'running', waiting: { kind: 'backoff', capability: 'planner' } });
        expect(workflow?.error).toMatchObject({ type: 'AGENT_FAILED', retryCount: 0 });
        expect(workflow?.error?.taskId).toMatch(/^plan\/planner\//);
        expect(workflow?.error?.nextRetry).toBeGreaterThan(Date.now());
        return workflow?.error?.nextRetry ?? 0;
      });
      await patient.workflows.pause(id, person, new Date());
      await new Promise((resolve) => setTimeout(resolve, 200));
      await patient.workflows.resume(id, person, new Date());
      await patient.ticks.nudge(id);
      await eventually(async () => {
        expect((await patient.workflows.find(id))?.error?.nextRetry).toBeGreaterThanOrEqual(until + 200);
      });
      expect(stage.asked).toEqual(['planner/plan']);
    } finally {
      await patient.close();
    }
  });

  it('goes on after a transient failure, and the other tasks of the wave are not asked again', async () => {
    let failures = 1;
    stage.act = (_, item) => {
      if (item === 'part-05' && failures-- > 0) throw new Error('a hiccup');
      return Promise.resolve(undefined);
    };
    await harness.startWorker();
    const id = await harness.create(auto);
    expect((await harness.reaches(id, 'completed')).error).toBeUndefined();
    expect(stage.asked).toHaveLength(14);
    const task = (await harness.workflows.tasks(id)).find(({ item }) => item === 'part-05');
    expect(task).toMatchObject({ attempts: 2, retries: 1, status: 'completed' });
  });

  it('takes its running tasks away from an agent that is reset, and routes them again', async () => {
    let stuck = true;
    stage.act = (capability, _, signal) =>
      capability === 'maker' && stuck
        ? new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              reject(new Error('stopped'));
            });
          })
        : Promise.resolve(undefined);
    await harness.startWorker();
    const id = await harness.create(auto);
    await eventually(() => {
      expect(stage.asked).toHaveLength(5);
    });
    const maker = await harness.agents.find('maker');
    if (!maker) throw new Error('lost');
    stuck = false;
    await harness.agents.reset(maker, byATest());
    expect((await harness.reaches(id, 'completed')).error).toBeUndefined();
    expect(stage.asked).toHaveLength(17);
    const { events } = await harness.workflows.events(id, 0, 1_000);
    const retried = events.filter(({ type }) => type === 'task.retrying');
    for (const { data } of retried) expect(data['error']).toMatchObject({ type: 'AGENT_RESET' });
    expect(retried).toHaveLength(4);
    const tasks = await harness.workflows.tasks(id);
    expect(tasks.map(({ attempts, retries }) => [attempts, retries]).sort()).toEqual([
      ...Array.from({ length: 9 }, () => [1, 0]),
      ...Array.from({ length: 4 }, () => [2, 0]),
    ]);
    expect((await harness.agents.find('maker'))?.statistics.failed).toBe(0);
  });

  it('takes them away as well from one that is set offline, and has it begin none', async () => {
    stage.act = (capability, _, signal) =>
      capability === 'maker'
        ? new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              reject(new Error('stopped'));
            });
          })
        : Promise.resolve(undefined);
    await harness.startWorker();
    const id = await harness.create(auto);
    await eventually(() => {
      expect(stage.asked).toHaveLength(5);
    });
    const maker = await harness.agents.find('maker');
    if (!maker) throw new Error('lost');
    await harness.agents.change(maker, { status: 'offline' }, byATest());
    await eventually(async () => {
      const tasks = (await harness.workflows.tasks(id)).filter(({ capability }) => capability === 'maker');
      expect(tasks.map(({ status, waiting }) => [status, waiting?.kind])).toEqual(
        Array.from({ length: 12 }, () => ['pending', 'capability']),
      );
      expect((await harness.agents.find('maker'))?.currentTasks).toEqual([]);
    });
    delete stage.act;
    await harness.agents.change(maker, { status: 'available' }, byATest());
    await harness.reaches(id, 'completed');
    expect((await harness.eventTypes(id)).filter((type) => type === 'task.retrying')).toHaveLength(4);
  });

  it('waits in sight for a capability that nobody offers, and goes on when somebody does', async () => {
    const maker = await harness.agents.find('maker');
    if (!maker) throw new Error('lost');
    await harness.agents.change(maker, { status: 'maintenance' }, byATest());
    await harness.startWorker();
    const id = await harness.create(auto);
    await eventually(async () => {
      const workflow = await harness.workflows.find(id);
      expect(workflow?.waiting).toMatchObject({ kind: 'capability', capability: 'maker' });
    });
    expect(stage.asked).toHaveLength(1);
    await harness.agents.change(maker, { status: 'available' }, byATest());
    await harness.reaches(id, 'completed');
    expect(stage.asked).toHaveLength(13);
  });

  it('gives a workflow up whose graph breaks every time it is taken up', async () => {
    let broken = 0;
    const graph = () => ({
      compile: () => ({
        invoke: () => {
          broken++;
          throw new TypeError('nobody foresaw this');
        },
      }),
    });
    const { definition } = toyWorkflow(stage);
    const unlucky = new EngineHarness(redis.url, [{ ...definition, graph }], []);
    try {
      await unlucky.startWorker();
      const failed = await unlucky.reaches(await unlucky.create(auto), 'failed', 20_000);
      expect(failed.error?.type).toBe('WORKERS_WORN_OUT');
      expect(broken).toBe(3);
    } finally {
      await unlucky.close();
    }
  }, 30_000);

  it('finds a workflow whose nudge was lost', async () => {
    await harness.startWorker();
    const id = await harness.create({ ...auto, nudge: false });
    await harness.reaches(id, 'completed');
  });

  it('hands its work over when it stops, and nothing finished is asked again', async () => {
    const gate = new Gate();
    stage.act = async (capability) => {
      if (capability === 'maker') await gate.passed();
      return undefined;
    };
    const first = await harness.startWorker();
    const id = await harness.create(auto);
    await eventually(() => {
      expect(stage.asked).toHaveLength(5);
    });
    const stopping = harness.stopWorker(first);
    gate.open();
    await stopping;
    const kept = (await harness.workflows.tasks(id)).filter((task) => task.status === 'completed');
    expect(kept).toHaveLength(5);
    await harness.startWorker();
    await harness.reaches(id, 'completed');
    expect(stage.asked).toHaveLength(13);
  });
});

describeWhere(realRedis, 'the engine on a Redis that keeps its data', () => {
  it('goes on by itself after Redis was away in the middle of a wave', async () => {
    const gate = new Gate();
    stage.act = async (capability) => {
      if (capability === 'maker') await gate.passed();
      return undefined;
    };
    await harness.startWorker();
    const id = await harness.create(auto);
    await eventually(() => {
      expect(stage.asked).toHaveLength(5);
    });
    await redis.down();
    gate.open();
    await redis.up();
    await harness.reaches(id, 'completed', 30_000);
    await gaplessLog(id);
  }, 45_000);
});
