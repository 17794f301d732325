import { RemoteRunner } from '#agents';
import { SystemClock } from '#kernel/clock.js';
import { RunCalls, type Task } from '#workflows';
import { runBatch } from '#platform/redis/run-batch.js';
import type { Agent } from '../../src/agents/domain/agent.js';
import { AgentCallbacks } from '../../src/agents/remote/callback/agent-callbacks.js';
import type { GuardedFetch } from '../../src/agents/remote/endpoint/guarded-fetch.js';
import { HttpAgentCaller } from '../../src/agents/remote/http/http.caller.js';
import { AgentProcess } from '../support/agent-process.js';
import { byATest } from '../support/by-a-test.js';
import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { guardedFetch } from '../support/remote-calls.js';
import { toyWorkflow } from '../support/toy-workflow.js';

jest.setTimeout(30_000);

const LEASE_MS = 1_500;
const WIDTH = 3;
const clock = new SystemClock();
const all = <T>(value: T): T[] => Array.from({ length: WIDTH }, () => value);

let redis: TestRedis;
let harness: EngineHarness;
let lazy: AgentProcess;
let quick: AgentProcess;
let guarded: GuardedFetch;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

beforeEach(async () => {
  const { definition, agents } = toyWorkflow({ asked: [] }, WIDTH);
  harness = new EngineHarness(redis.url, [definition], agents.slice(0, 1), LEASE_MS);
  await harness.registerAgents(100);
  [lazy, quick] = await Promise.all([AgentProcess.start('maker-agent.mjs'), AgentProcess.start('maker-agent.mjs')]);
  guarded = guardedFetch();
  await register('lazy', lazy.at('never'));
});
afterEach(async () => {
  await harness.close();
  await guarded.close();
  await Promise.all([lazy.stop(), quick.stop()]);
});

function register(id: string, endpointUrl: string) {
  const declaration = { id, type: 'story', title: id, capabilities: ['maker'], protocol: 'http' } as const;
  return harness.agents.register({ ...declaration, endpointUrl, maxConcurrentTasks: 4, builtIn: false }, byATest());
}

function startWorker() {
  const limits = { callTimeoutMs: 5_000, probeTimeoutMs: 1_000 };
  return harness.startWorker({
    elsewhere: (directory) =>
      new RemoteRunner(directory, new HttpAgentCaller(guarded, clock, limits), new AgentCallbacks({}, clock)),
  });
}

async function find(id: string): Promise<Agent> {
  const agent = await harness.agents.find(id);
  if (!agent) throw new Error(`There is no ${id}`);
  return agent;
}

async function madeOf(id: string): Promise<Task[]> {
  return (await harness.workflows.tasks(id)).filter(({ capability }) => capability === 'maker');
}

async function parked(): Promise<string> {
  const id = await harness.create({ parameters: { auto_approve: true } });
  await eventually(async () => {
    expect((await madeOf(id)).map(({ status, waiting }) => [status, waiting?.kind])).toEqual(all(['running', 'agent']));
  });
  return id;
}

async function log(agent: AgentProcess): Promise<{ ordered: Record<string, number>; cancelled: string[] }> {
  return (await (await fetch(agent.at('any/log'))).json()) as { ordered: Record<string, number>; cancelled: string[] };
}

const toldToStop = () =>
  eventually(async () => {
    expect((await log(lazy)).cancelled.filter((key) => key.endsWith(':1'))).toHaveLength(WIDTH);
  });

/** The film is made by the other agent, and that the first one lost it cost no attempt. */
async function isMadeByTheOther(id: string, error: string): Promise<void> {
  await harness.reaches(id, 'completed');
  expect((await madeOf(id)).map(({ agentId, attempts, retries }) => [agentId, attempts, retries])).toEqual(
    all(['quick', 2, 0]),
  );
  const { events } = await harness.workflows.events(id, 0, 1_000);
  const retrying = events.filter(({ type }) => type === 'task.retrying');
  expect(retrying.map(({ data }) => (data['error'] as { type: string }).type)).toEqual(all(error));
  expect(events.filter(({ type }) => type === 'task.rerouted')).toHaveLength(WIDTH);
  expect((await find('lazy')).currentTasks).toEqual([]);
  expect((await harness.agents.finishedTasks('lazy')).map(({ status }) => status)).toEqual(all('cancelled'));
  await toldToStop();
}

describe('work that an agent elsewhere has accepted', () => {
  it('goes to another one when it is reset, and the agent is told', async () => {
    await startWorker();
    const id = await parked();
    await register('quick', quick.at('now'));
    await harness.agents.reset(await find('lazy'), byATest());
    await isMadeByTheOther(id, 'AGENT_RESET');
    expect(Object.keys((await log(quick)).ordered).every((key) => key.endsWith(':2'))).toBe(true);
  });

  it('goes back to it when there is nobody else', async () => {
    await startWorker();
    const id = await parked();
    await harness.agents.reset(await find('lazy'), byATest());
    await eventually(async () => {
      expect((await madeOf(id)).map(({ waiting, attempts }) => [waiting?.kind, attempts])).toEqual(all(['agent', 2]));
      expect(Object.keys((await log(lazy)).ordered)).toHaveLength(2 * WIDTH);
    });
    await toldToStop();
    expect((await find('lazy')).currentTasks).toHaveLength(WIDTH);
  });

  it.each([
    ['is set offline', async (agent: Agent) => harness.agents.change(agent, { status: 'offline' }, byATest())],
    [
      'has missed three probes',
      async (agent: Agent) => {
        for (let i = 0; i < 3; i++)
          await harness.agents.noteProbe(agent, { isWell: false, isSilent: false }, new Date());
      },
    ],
    [
      'has stopped its heartbeats',
      async (agent: Agent) => harness.agents.noteProbe(agent, { isWell: true, isSilent: true }, new Date()),
    ],
  ])('goes to another one when the agent %s', async (_, lose) => {
    await startWorker();
    const id = await parked();
    await register('quick', quick.at('now'));
    await lose(await find('lazy'));
    await isMadeByTheOther(id, 'AGENT_OFFLINE');
  });

  it('stays where it is when the agent is under maintenance', async () => {
    await startWorker();
    const id = await parked();
    await register('quick', quick.at('now'));
    await harness.agents.change(await find('lazy'), { status: 'maintenance' }, byATest());
    expect(await harness.agents.recalls(10)).toEqual([]);
    expect((await madeOf(id)).map(({ agentId, attempts }) => [agentId, attempts])).toEqual(all(['lazy', 1]));
  });

  it('is taken away though no worker was there to hear of it', async () => {
    const worker = await startWorker();
    const id = await parked();
    await harness.stopWorker(worker);
    await register('quick', quick.at('now'));
    await harness.agents.reset(await find('lazy'), byATest());
    expect((await harness.agents.recalls(10)).map(({ reason, agentId }) => [reason, agentId])).toEqual(
      all(['reset', 'lazy']),
    );
    await startWorker();
    await isMadeByTheOther(id, 'AGENT_RESET');
    expect(await harness.agents.recalls(10)).toEqual([]);
  });

  it('is taken away from a paused workflow at once, and begins when that goes on', async () => {
    await startWorker();
    const id = await parked();
    await harness.workflows.pause(id, { key_id: 'key_test' }, new Date());
    await register('quick', quick.at('now'));
    await harness.agents.reset(await find('lazy'), byATest());
    await eventually(async () => {
      expect((await madeOf(id)).map(({ status }) => status)).toEqual(all('pending'));
      expect((await find('lazy')).currentTasks).toEqual([]);
    });
    await harness.workflows.resume(id, { key_id: 'key_test' }, new Date());
    await harness.ticks.nudge(id);
    await isMadeByTheOther(id, 'AGENT_RESET');
  });
});

describe('an agent that is to be told that nobody wants its work', () => {
  it('is told again when the worker that was about to dies', async () => {
    const calls = new RunCalls(harness.keys, harness.agentKeys, LEASE_MS, 1_000);
    const { commands } = harness.connections;
    const worker = await startWorker();
    const id = await parked();
    await harness.stopWorker(worker);
    await harness.workflows.cancel(await harness.reaches(id, 'running'), { key_id: 'key_test' }, new Date());
    const [entries] = await runBatch(commands, [calls.takeBack(200, 10)]);
    expect(entries).toHaveLength(WIDTH);
    expect((await log(lazy)).cancelled).toEqual([]);
    await startWorker();
    await toldToStop();
    await eventually(async () => {
      expect(await commands.exists(harness.keys.callOffs)).toBe(0);
      expect((await find('lazy')).currentTasks).toEqual([]);
    });
  });

  it('is told when it can be reached again', async () => {
    await startWorker();
    const id = await parked();
    const { port } = lazy;
    await harness.agents.change(await find('lazy'), { status: 'offline' }, byATest());
    await lazy.stop();
    await register('quick', quick.at('now'));
    await harness.reaches(id, 'completed');
    lazy = await AgentProcess.start('maker-agent.mjs', { port });
    await eventually(async () => {
      expect(await harness.connections.commands.exists(harness.keys.callOffs)).toBe(0);
    }, 15_000);
  });
});
