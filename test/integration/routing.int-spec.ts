import { setTimeout as wait } from 'node:timers/promises';
import { AgentRunner, type AgentCall, type AgentOutcome, type AgentSpec, type FailureClass } from '#agents';
import { CheckpointKeys } from '#orchestration';
import type { Task } from '#workflows';
import type { AgentDeclaration } from '../../src/agents/domain/agent.js';
import type { AgentChange } from '../../src/agents/domain/agent.repository.js';
import { RetentionStore } from '../../src/orchestration/persistence/retention-store.js';
import { workflowParametersSchema } from '../../src/workflows/domain/workflow-parameters.js';
import { RedisProductions } from '../../src/workflows/persistence/redis-productions.js';
import { byATest } from '../support/by-a-test.js';
import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { Gate } from '../support/gate.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { toyWorkflow, type Stage } from '../support/toy-workflow.js';

const CAPABILITY = 'maker';
const auto = { parameters: { auto_approve: true } };

/** Agents of one capability that differ: each does its tasks its own way, everybody else as always. */
class Crew extends AgentRunner {
  readonly asked: string[] = [];

  constructor(
    private readonly others: AgentRunner,
    private readonly ways: Readonly<Record<string, (call: AgentCall, turn: number) => Promise<AgentOutcome>>>,
  ) {
    super();
  }

  run(call: AgentCall): Promise<AgentOutcome> {
    const way = this.ways[call.agentId];
    if (!way) return this.others.run(call);
    this.asked.push(call.agentId);
    return way(call, this.asked.filter((id) => id === call.agentId).length);
  }
}

const good = (ms: number) => async () => {
  await wait(ms);
  return { kind: 'completed' as const, output: { text: 'done' }, quality: { score: 90, issues: [] } };
};
const bad = (kind: FailureClass) => ({
  kind: 'failed' as const,
  failure: { class: kind, type: 'AGENT_FAULT', message: 'It broke', retryable: true },
});

let redis: TestRedis;
let harness: EngineHarness;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

beforeEach(async () => {
  const stage: Stage = { asked: [] };
  const { definition, agents } = toyWorkflow(stage, 1);
  const planner = agents.filter(({ capability }) => capability !== CAPABILITY);
  harness = new EngineHarness(redis.url, [definition], planner, 30_000);
  await harness.registerAgents(100);
});
afterEach(() => harness.close());

function register(id: string, slots = 4, capability = CAPABILITY, said: Partial<AgentDeclaration> = {}) {
  return harness.agents.register(
    {
      id,
      type: 'story',
      title: id,
      capabilities: [capability],
      protocol: 'local',
      endpointUrl: `local://${id}`,
      maxConcurrentTasks: slots,
      builtIn: false,
      ...said,
    },
    byATest(),
  );
}

/** A worker whose agents of these ids are all good. */
function startGood(...ids: string[]) {
  const crew = new Crew(harness.runner(), Object.fromEntries(ids.map((id) => [id, good(5)])));
  return harness.startWorker({ runner: crew });
}

const asking = (constraints: object) => ({
  parameters: { auto_approve: true, agent_constraints: { [CAPABILITY]: constraints } },
});

async function change(id: string, wanted: AgentChange): Promise<void> {
  const agent = await harness.agents.find(id);
  if (!agent) throw new Error(`There is no agent ${id}`);
  await harness.agents.change(agent, wanted, byATest());
}

function waits(id: string): Promise<Task> {
  return eventually(async () => {
    const task = await madeOf(id);
    expect(task.waiting?.kind).toMatch(/capability|slot/);
    return task;
  });
}

async function madeOf(id: string): Promise<Task> {
  const task = (await harness.workflows.tasks(id)).find(({ capability }) => capability === CAPABILITY);
  if (!task) throw new Error('The task is not there yet');
  return task;
}

describe('a task with several capable agents', () => {
  it('goes to the fast and reliable one when it can', async () => {
    const crew = new Crew(harness.runner(), {
      good: good(50),
      slow: good(500),
      shaky: (_, turn) => (turn % 2 === 0 ? Promise.resolve(bad('transient')) : good(50)()),
      stranger: good(1),
    });
    for (const id of ['good', 'slow', 'shaky']) await register(id);
    await register('stranger', 4, 'other_work');
    await harness.startWorker({ runner: crew, concurrency: 50 });
    const ids: string[] = [];
    for (let i = 0; i < 200; i++) {
      ids.push(await harness.create(auto));
      await wait(50);
    }
    await Promise.all(ids.map((id) => harness.reaches(id, 'completed', 30_000)));
    const makers = (await Promise.all(ids.map(madeOf))).map(({ agentId }) => agentId);
    expect(makers.filter((id) => id === 'good').length).toBeGreaterThanOrEqual(160);
    expect(crew.asked).not.toContain('stranger');
  }, 90_000);

  it('says who might have had it and why it went where it went', async () => {
    await register('one');
    await register('two');
    await harness.startWorker({ runner: new Crew(harness.runner(), { one: good(5), two: good(5) }) });
    const id = await harness.create(auto);
    await harness.reaches(id, 'completed');
    const { agentId, routing } = await madeOf(id);
    expect(routing).toEqual({
      agentId,
      reason: 'equal_scores',
      candidates: ['one', 'two'].map((candidate) => ({
        agentId: candidate,
        state: 'free',
        score: 100,
        freeSlots: 4,
        success: 1,
      })),
    });
  });

  it('goes to another one at once when the connection breaks', async () => {
    await register('broken');
    await register('whole', 10);
    const ways = { broken: () => Promise.resolve(bad('broken_connection')), whole: good(400) };
    const crew = new Crew(harness.runner(), ways);
    await harness.startWorker({ runner: crew });
    const ids = await Promise.all(Array.from({ length: 6 }, () => harness.create(auto)));
    await Promise.all(ids.map((id) => harness.reaches(id, 'completed')));
    const tasks = await Promise.all(ids.map(madeOf));
    expect(tasks.map(({ agentId }) => agentId)).toEqual(ids.map(() => 'whole'));
    const moved = tasks.filter(({ attempts }) => attempts === 2);
    expect(moved.length).toBeGreaterThan(0);
    expect(tasks.every(({ attempts }) => attempts <= 2)).toBe(true);
    expect(await harness.eventTypes(ids[tasks.indexOf(moved[0] as Task)] ?? '')).toContain('task.rerouted');
  });
});

describe('a task that asks for more than the capability', () => {
  it('goes to nobody who does not meet it, and says why', async () => {
    await register('old', 4, CAPABILITY, { version: '1.9.0' });
    await register('new', 4, CAPABILITY, { version: '2.1.0', resourceRequirements: { gpuMemoryGb: 24 } });
    await register('weak', 4, CAPABILITY, { version: '2.1.0' });
    await register('other', 4, CAPABILITY, { version: '2.1.0', type: 'visual' });
    await register('resting', 4, CAPABILITY);
    await change('resting', { status: 'maintenance' });
    await startGood('old', 'new', 'weak', 'other', 'resting');
    const constraints = { agent_type: 'story', version: '^2', resources: { gpu_memory_gb: 16 } };
    const ids = await Promise.all(Array.from({ length: 8 }, () => harness.create(asking(constraints))));
    await Promise.all(ids.map((id) => harness.reaches(id, 'completed')));
    const tasks = await Promise.all(ids.map(madeOf));
    expect(tasks.map(({ agentId }) => agentId)).toEqual(ids.map(() => 'new'));
    const excluded = Object.fromEntries(
      (tasks[0]?.routing?.excluded ?? []).map(({ agentId, reason }) => [agentId, reason]),
    );
    expect(excluded).toEqual({ old: 'version', weak: 'resources', other: 'agent_type', resting: 'maintenance' });
  });

  it('waits visibly where nobody meets it, and goes on when somebody does', async () => {
    await register('only', 4, CAPABILITY, { version: '1.0.0' });
    await startGood('only');
    const id = await harness.create(asking({ version: '^2' }));
    expect(await waits(id)).toMatchObject({
      attempts: 0,
      waiting: { kind: 'capability' },
      routing: { reason: 'nobody', candidates: [], excluded: [{ agentId: 'only', reason: 'version' }] },
    });
    await change('only', { version: '2.0.0' });
    await harness.reaches(id, 'completed');
    expect((await madeOf(id)).routing?.excluded).toBeUndefined();
  });

  it('goes on when it asks for less', async () => {
    await register('only', 4, CAPABILITY, { version: '1.0.0' });
    await startGood('only');
    const id = await harness.create(asking({ version: '^2' }));
    await waits(id);
    const parameters = { ...(await harness.workflows.find(id))?.parameters, agent_constraints: {} };
    const asksLess = () => ({
      parameters: workflowParametersSchema.parse(parameters),
      deadlineShiftMs: 0,
      asksAnew: true,
    });
    await harness.workflows.update(id, { parameters: asksLess }, { key_id: 'key_test' }, new Date());
    await harness.ticks.nudge(id);
    await harness.reaches(id, 'completed');
    const lines = harness.keys.waiterLines(CAPABILITY);
    const left = await harness.connections.commands.keys(`${lines.replace(/[{}]/g, '\\$&').replace(/:lines$/, '')}*`);
    expect(left).toEqual([]);
  });

  it('asks what its capability’s own spec asks', async () => {
    await harness.close();
    const { definition, agents } = toyWorkflow({ asked: [] }, 1);
    const [planner, maker] = agents;
    harness = new EngineHarness(redis.url, [definition], [planner as AgentSpec]);
    await harness.registerAgents(100);
    Object.assign(maker as object, { constraints: { version: '^3' } });
    await register('old', 4, CAPABILITY, { version: '2.0.0' });
    await register('new', 4, CAPABILITY, { version: '3.0.0' });
    await startGood('old', 'new');
    const id = await harness.create(asking({ version: '>=2' }));
    await harness.reaches(id, 'completed');
    expect((await madeOf(id)).agentId).toBe('new');
  });

  it('does not stand before one that the free slot helps', async () => {
    const held = new Gate();
    const crew = new Crew(harness.runner(), {
      old: async () => {
        await held.passed();
        return good(1)();
      },
      new: good(1),
    });
    await register('old', 1, CAPABILITY, { version: '1.0.0' });
    await harness.startWorker({ runner: crew });
    const holder = await harness.create(auto);
    await eventually(async () => {
      expect((await madeOf(holder)).status).toBe('running');
    });
    // All of these have come first, and the only slot there is helps none of them.
    const choosy = await Promise.all(
      [2, 3, 4].map((major) => harness.create(asking({ version: `^${String(major)}` }))),
    );
    await Promise.all(choosy.map(waits));
    const modest = [await harness.create(auto), await harness.create(auto)];
    await Promise.all(modest.map(waits));
    held.open();
    for (const id of [holder, ...modest]) await harness.reaches(id, 'completed');
    expect((await Promise.all(choosy.map(madeOf))).map(({ attempts }) => attempts)).toEqual([0, 0, 0]);
    await register('new', 1, CAPABILITY, { version: '3.1.0' });
    await harness.reaches(choosy[1] ?? '', 'completed');
    expect((await madeOf(choosy[0] ?? '')).attempts).toBe(0);
  });

  it('leaves nothing among the waiters when its workflow is removed', async () => {
    await register('only', 4, CAPABILITY, { version: '1.0.0' });
    const worker = await startGood('only');
    const id = await harness.create(asking({ version: '^2' }));
    const { demands } = await waits(id);
    const workflow = await harness.reaches(id, 'running');
    await harness.workflows.cancel(workflow, { key_id: 'key_test' }, new Date());
    await harness.stopWorker(worker);
    const { commands } = harness.connections;
    const store = new RetentionStore(
      commands,
      harness.keys,
      harness.agentKeys,
      new CheckpointKeys(harness.prefix),
      harness.workflows,
    );
    const line = harness.keys.waiters(CAPABILITY, demands);
    expect(await commands.zcard(line)).toBe(1);
    await store.remove(id, new Date());
    expect(await commands.zcard(line)).toBe(0);
  });
});

describe('the time for all attempts at a task', () => {
  it('ends them when the next one would begin too late, and a retry of the workflow gives it anew', async () => {
    let isWell = false;
    const later = { ...bad('rate_limited'), failure: { ...bad('rate_limited').failure, retryAfterMs: 60_000 } };
    const crew = new Crew(harness.runner(), { only: () => (isWell ? good(1)() : Promise.resolve(later)) });
    await register('only');
    await harness.startWorker({ runner: crew, taskTotalMs: 30_000 });
    const id = await harness.create(auto);
    const workflow = await harness.reaches(id, 'failed');
    expect(workflow.error).toMatchObject({
      type: 'TASK_DEADLINE_EXCEEDED',
      message: expect.stringContaining('AGENT_FAULT: It broke') as string,
    });
    expect(await madeOf(id)).toMatchObject({
      status: 'failed',
      attempts: 1,
      failure: { type: 'TASK_DEADLINE_EXCEEDED' },
    });
    isWell = true;
    await harness.retries().retry(id, 'It is well again', { key_id: 'key_test' });
    await harness.reaches(id, 'completed');
  });

  it('adds up over attempts, and does not count waiting for somebody', async () => {
    const crew = new Crew(harness.runner(), {
      only: async () => {
        await wait(300);
        return bad('transient');
      },
    });
    await register('only');
    await change('only', { status: 'offline' });
    await harness.startWorker({ runner: crew, taskTotalMs: 550 });
    const id = await harness.create(auto);
    await waits(id);
    await wait(600);
    await change('only', { status: 'available' });
    await harness.reaches(id, 'failed');
    expect(await madeOf(id)).toMatchObject({ attempts: 2, failure: { type: 'TASK_DEADLINE_EXCEEDED' } });
  });
});

describe('what attempts use of a language model', () => {
  it('is added up for the task, the workflow and the project, failed attempts included', async () => {
    const used = { model: 'gpt-x', promptTokens: 100, completionTokens: 20, costUsd: 0.001 };
    const only = async (_: AgentCall, turn: number): Promise<AgentOutcome> =>
      turn === 1 ? { ...bad('transient'), usage: used } : { ...(await good(1)()), usage: used };
    await register('only');
    await harness.startWorker({ runner: new Crew(harness.runner(), { only }) });
    const ids = [await harness.create(auto), await harness.create(auto)];
    for (const id of ids) await harness.reaches(id, 'completed');
    const usages = (await Promise.all(ids.map(madeOf))).map(({ usage }) => usage?.promptTokens);
    expect(usages.sort()).toEqual([100, 200]);
    const workflows = await Promise.all(ids.map((id) => harness.workflows.find(id)));
    expect(workflows.map((workflow) => workflow?.usage?.completionTokens).sort()).toEqual([20, 40]);
    const productions = new RedisProductions(harness.connections.commands, harness.keys);
    expect(await productions.usageOf(['project-1', 'another'])).toEqual([
      { model: 'gpt-x', promptTokens: 300, completionTokens: 60, costUsd: 0.003 },
      undefined,
    ]);
  });
});

describe('a breaker', () => {
  const breaker = { failures: 3, openMs: 1_000 };

  it('opens after failures in a row: nobody is asked, no attempt is burnt, and what waits goes on by itself', async () => {
    let isWell = false;
    const only = () => (isWell ? good(5)() : Promise.resolve(bad('transient')));
    const crew = new Crew(harness.runner(), { only });
    await register('only');
    await harness.startWorker({ runner: crew, breaker });
    const first = await harness.create(auto);
    await harness.reaches(first, 'failed');
    expect(crew.asked).toHaveLength(3);

    const ids = await Promise.all(Array.from({ length: 10 }, () => harness.create(auto)));
    const waiting = await eventually(async () => {
      const tasks = await Promise.all(ids.map(madeOf));
      expect(tasks.map((task) => task.waiting?.kind)).toEqual(ids.map(() => 'capability'));
      return tasks;
    });
    expect(waiting.map(({ attempts }) => attempts)).toEqual(ids.map(() => 0));
    expect(waiting[0]?.routing).toMatchObject({ reason: 'nobody', candidates: [{ agentId: 'only', state: 'open' }] });
    expect(crew.asked).toHaveLength(3);

    isWell = true;
    await Promise.all(ids.map((id) => harness.reaches(id, 'completed')));
    expect(crew.asked).toHaveLength(13);
  }, 30_000);

  it('lets one task try, and opens again when that fails', async () => {
    const crew = new Crew(harness.runner(), { only: () => Promise.resolve(bad('timeout')) });
    await register('only');
    await harness.startWorker({ runner: crew, breaker });
    await harness.reaches(await harness.create(auto), 'failed');
    const ids = await Promise.all(Array.from({ length: 5 }, () => harness.create(auto)));
    await eventually(() => {
      expect(crew.asked.length).toBeGreaterThan(3);
    });
    await wait(500);
    expect(crew.asked).toHaveLength(4);
    const tasks = await Promise.all(ids.map(madeOf));
    expect(tasks.map(({ attempts }) => attempts).sort()).toEqual([0, 0, 0, 0, 1]);
  }, 30_000);

  it('is closed by a reset', async () => {
    const crew = new Crew(harness.runner(), {
      only: (_, turn) => (turn <= 3 ? Promise.resolve(bad('transient')) : good(5)()),
    });
    await register('only');
    await harness.startWorker({ runner: crew, breaker: { failures: 3, openMs: 600_000 } });
    await harness.reaches(await harness.create(auto), 'failed');
    const id = await harness.create(auto);
    await eventually(async () => {
      expect((await madeOf(id)).waiting?.kind).toBe('capability');
    });
    const agent = await harness.agents.find('only');
    if (!agent) throw new Error('gone');
    await harness.agents.reset(agent, byATest());
    await harness.reaches(id, 'completed');
  });
});

describe('a task that nobody can do yet', () => {
  it('is done by an agent that came while the worker heard nothing', async () => {
    const crew = new Crew(harness.runner(), { only: good(5) });
    await harness.startWorker({ runner: crew });
    const id = await harness.create(auto);
    await eventually(async () => {
      expect((await madeOf(id)).waiting?.kind).toBe('capability');
    });
    await harness.connections.commands.client('KILL', 'TYPE', 'pubsub');
    await register('only');
    await harness.reaches(id, 'completed');
  });
});

describe('a task whose agents are all offline', () => {
  it('waits visibly, and goes on when one comes back', async () => {
    const crew = new Crew(harness.runner(), { only: good(5) });
    await register('only');
    const agent = await harness.agents.find('only');
    if (!agent) throw new Error('gone');
    await harness.agents.change(agent, { status: 'offline' }, byATest());
    await harness.startWorker({ runner: crew });
    const ids = await Promise.all(Array.from({ length: 20 }, () => harness.create(auto)));
    await eventually(async () => {
      const tasks = await Promise.all(ids.map(madeOf));
      expect(tasks.map(({ waiting, attempts }) => [waiting?.kind, attempts])).toEqual(ids.map(() => ['capability', 0]));
    });
    expect((await harness.workflows.find(ids[0] ?? ''))?.waiting).toMatchObject({
      kind: 'capability',
      capability: CAPABILITY,
    });
    expect(crew.asked).toEqual([]);
    await harness.agents.change(agent, { status: 'available' }, byATest());
    await Promise.all(ids.map((id) => harness.reaches(id, 'completed')));
    expect(crew.asked).toHaveLength(20);
  });
});
