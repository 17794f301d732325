import { RemoteRunner } from '#agents';
import { SystemClock } from '#kernel/clock.js';
import type { Task } from '#workflows';
import { agentStatus } from '../../src/agents/domain/agent.js';
import type { GuardedFetch } from '../../src/agents/remote/endpoint/guarded-fetch.js';
import { AgentCallbacks } from '../../src/agents/remote/callback/agent-callbacks.js';
import { HttpAgentCaller } from '../../src/agents/remote/http/http.caller.js';
import { AgentProcess } from '../support/agent-process.js';
import { byATest } from '../support/by-a-test.js';
import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { guardedFetch } from '../support/remote-calls.js';
import { toyWorkflow, type Stage } from '../support/toy-workflow.js';

const auto = { parameters: { auto_approve: true } };
const LEASE_MS = 1_500;

interface ElsewhereOptions {
  readonly callTimeoutMs?: number;
  readonly probing?: { readonly caller: HttpAgentCaller; readonly everyMs: number };
}

interface MakerLog {
  readonly ordered: Readonly<Record<string, number>>;
  readonly cancelled: readonly string[];
  readonly polls: Readonly<Record<string, number>>;
}

let redis: TestRedis;
let harness: EngineHarness;
let maker: AgentProcess;
let guarded: GuardedFetch;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

beforeEach(async () => {
  const stage: Stage = { asked: [] };
  const { definition, agents } = toyWorkflow(stage, 3);
  harness = new EngineHarness(redis.url, [definition], agents.slice(0, 1), LEASE_MS);
  await harness.registerAgents(100);
  maker = await AgentProcess.start('maker-agent.mjs');
  guarded = guardedFetch();
});
afterEach(async () => {
  await harness.close();
  await guarded.close();
  await maker.stop();
});

const clock = new SystemClock();

/** A worker that calls agents elsewhere. */
function startWorker({ callTimeoutMs = 5_000, probing }: ElsewhereOptions = {}) {
  const limits = { callTimeoutMs, probeTimeoutMs: 1_000 };
  return harness.startWorker({
    ...(probing && { probing }),
    elsewhere: (directory) =>
      new RemoteRunner(directory, new HttpAgentCaller(guarded, clock, limits), new AgentCallbacks({}, clock)),
  });
}

function register(id: string, way: string, from = maker) {
  return harness.agents.register(
    {
      id,
      type: 'story',
      title: id,
      capabilities: ['maker'],
      protocol: 'http',
      endpointUrl: from.at(way),
      maxConcurrentTasks: 4,
      builtIn: false,
    },
    byATest(),
  );
}

async function log(from = maker): Promise<MakerLog> {
  return (await (await fetch(from.at('any/log'))).json()) as MakerLog;
}

async function madeOf(id: string): Promise<Task[]> {
  return (await harness.workflows.tasks(id)).filter(({ capability }) => capability === 'maker');
}

describe('an agent elsewhere that stops to answer', () => {
  it('is offline after three probes, gets nothing, and is available again when it answers', async () => {
    await register('flaky', 'now');
    const limits = { callTimeoutMs: 500, probeTimeoutMs: 200 };
    const probing = { caller: new HttpAgentCaller(guarded, clock, limits), everyMs: 100 };
    await Promise.all([startWorker({ probing }), startWorker({ probing })]);
    const statusOf = async (): Promise<string | undefined> => {
      const agent = await harness.agents.find('flaky');
      return agent && agentStatus(agent);
    };
    const { port } = maker;
    await maker.stop();
    await eventually(async () => {
      expect(await statusOf()).toBe('offline');
    });
    const id = await harness.create(auto);
    await eventually(async () => {
      expect((await madeOf(id)).map(({ waiting, attempts }) => [waiting?.kind, attempts])).toEqual(
        Array.from({ length: 3 }, () => ['capability', 0]),
      );
    });
    maker = await AgentProcess.start('maker-agent.mjs', { port });
    await harness.reaches(id, 'completed');
    expect(await statusOf()).toBe('available');
  }, 20_000);
});

describe('work that agents elsewhere do', () => {
  it('comes back at once when they are quick', async () => {
    await register('quick', 'now');
    await startWorker();
    const id = await harness.create(auto);
    await harness.reaches(id, 'completed');
    expect((await madeOf(id)).map(({ agentId, attempts }) => [agentId, attempts])).toEqual(
      Array.from({ length: 3 }, () => ['quick', 1]),
    );
  });

  it.each(['now', 'later'])('is kept with what the agent has put somewhere: %s', async (way) => {
    await register('painter', way);
    await startWorker();
    const id = await harness.create(auto);
    await harness.reaches(id, 'completed');
    expect((await madeOf(id)).map(({ artifacts }) => artifacts)).toEqual(
      ['part-01', 'part-02', 'part-03'].map((item) => [
        { kind: 'part', url: `https://media.example/${item}.txt`, mediaType: 'text/plain' },
      ]),
    );
  });

  it('is asked after when they take their time, and nobody holds the workflow meanwhile', async () => {
    await register('patient', 'later');
    await startWorker();
    const id = await harness.create(auto);
    await eventually(async () => {
      const tasks = await madeOf(id);
      expect(tasks.map(({ status, waiting }) => [status, waiting?.kind])).toEqual(
        Array.from({ length: 3 }, () => ['running', 'agent']),
      );
      expect(await harness.connections.commands.zscore(harness.keys.leases, id)).toBeNull();
    });
    await harness.reaches(id, 'completed');
    const { ordered, polls } = await log();
    expect(Object.values(ordered)).toEqual([1, 1, 1]);
    expect(Object.keys(ordered).every((key) => key.startsWith(`${id}/`) && key.endsWith(':1'))).toBe(true);
    expect(Object.keys(polls).sort()).toEqual(Object.keys(ordered).sort());
  });

  it('goes on under the same key when the worker that ordered it dies', async () => {
    await register('patient', 'later');
    const first = await startWorker();
    const id = await harness.create(auto);
    await eventually(async () => {
      expect(Object.keys((await log()).ordered)).toHaveLength(3);
    });
    await harness.stopWorker(first, 0);
    await startWorker();
    await harness.reaches(id, 'completed');
    expect((await madeOf(id)).every(({ attempts }) => attempts === 1)).toBe(true);
    expect(Object.keys((await log()).ordered)).toHaveLength(3);
  });

  it('is asked after by its key when an agent is told and then silent', async () => {
    await register('silent', 'silent');
    await startWorker({ callTimeoutMs: 200 });
    const id = await harness.create(auto);
    await harness.reaches(id, 'completed');
    expect(Object.values((await log()).ordered)).toEqual([1, 1, 1]);
    expect((await madeOf(id)).every(({ attempts }) => attempts === 1)).toBe(true);
  });

  it('goes to somebody else within seconds when the agent is killed, and counts once', async () => {
    const other = await AgentProcess.start('maker-agent.mjs');
    try {
      await register('doomed', 'never');
      await startWorker();
      const id = await harness.create(auto);
      await eventually(async () => {
        expect(Object.keys((await log()).ordered)).toHaveLength(3);
      });
      await register('heir', 'now', other);
      await maker.stop();
      await harness.reaches(id, 'completed', 10_000);
      const tasks = await madeOf(id);
      expect(tasks.map(({ agentId, attempts }) => [agentId, attempts])).toEqual(
        Array.from({ length: 3 }, () => ['heir', 2]),
      );
      expect(Object.values((await log(other)).ordered)).toEqual([1, 1, 1]);
      const types = await harness.eventTypes(id);
      expect(types.filter((type) => type === 'task.completed')).toHaveLength(4);
      expect(types.filter((type) => type === 'task.rerouted')).toHaveLength(3);
    } finally {
      await other.stop();
    }
  }, 30_000);

  it('is called off when the workflow is cancelled, and gives its slots back', async () => {
    await register('endless', 'never');
    await startWorker();
    const id = await harness.create(auto);
    await eventually(async () => {
      expect((await madeOf(id)).map(({ waiting }) => waiting?.kind)).toEqual(['agent', 'agent', 'agent']);
    });
    const workflow = await harness.reaches(id, 'running');
    await harness.workflows.cancel(workflow, { key_id: 'key_test' }, new Date());
    await eventually(async () => {
      expect((await log()).cancelled).toHaveLength(3);
    });
    await eventually(async () => {
      expect((await harness.agents.find('endless'))?.currentTasks).toEqual([]);
    });
  });
});
