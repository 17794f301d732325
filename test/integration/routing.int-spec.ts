import { setTimeout as wait } from 'node:timers/promises';
import { AgentRunner, type AgentCall, type AgentOutcome, type FailureClass } from '#agents';
import type { Task } from '#workflows';
import { RedisProductions } from '../../src/workflows/persistence/redis-productions.js';
import { byATest } from '../support/by-a-test.js';
import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
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

function register(id: string, slots = 4, capability = CAPABILITY) {
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
    },
    byATest(),
  );
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
