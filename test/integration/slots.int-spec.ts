import { RemoteRunner } from '#agents';
import { SystemClock } from '#kernel/clock.js';
import { AgentCallbacks } from '../../src/agents/remote/callback/agent-callbacks.js';
import type { GuardedFetch } from '../../src/agents/remote/endpoint/guarded-fetch.js';
import { HttpAgentCaller } from '../../src/agents/remote/http/http.caller.js';
import { Claimer } from '../support/claimer.js';
import { byATest } from '../support/by-a-test.js';
import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { RecordAgent, type Way } from '../support/record-agent.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { guardedFetch } from '../support/remote-calls.js';
import { SlotWatch } from '../support/slot-watch.js';
import { toyWorkflow, type Stage } from '../support/toy-workflow.js';

jest.setTimeout(120_000);

const SLOTS = 5;
const CLAIMERS = 20;
const WORKERS = 4;
const PARTS = 2;
const LEASE_MS = 30_000;
const AGENT = 'five-hands';
const clock = new SystemClock();

let redis: TestRedis;
let harness: EngineHarness;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

beforeEach(async () => {
  const stage: Stage = { asked: [] };
  const { definition, agents } = toyWorkflow(stage, PARTS);
  harness = new EngineHarness(redis.url, [definition], agents.slice(0, 1), LEASE_MS);
  await harness.registerAgents(100);
});
afterEach(() => harness.close());

const candidate = { agentId: AGENT, slots: SLOTS };
const slotsKey = () => harness.agentKeys.slots(AGENT);
const slotsTaken = () => harness.connections.commands.zcard(slotsKey());

describe(`an agent with ${SLOTS} slots`, () => {
  it(`gives them to ${SLOTS} of ${CLAIMERS} who ask at once, and every freed one to one of the others`, async () => {
    const projects = Array.from({ length: CLAIMERS }, (_, i) => `project-${i}`);
    await Promise.all(projects.map((projectId) => harness.create({ nudge: false, projectId })));
    const claimers = await Promise.all(projects.map(() => Claimer.of(harness)));
    const watch = new SlotWatch(redis.url, slotsKey());

    const given = await Promise.all(claimers.map((claimer) => claimer.begin(candidate)));
    expect(given.filter((isGiven) => isGiven)).toHaveLength(SLOTS);

    let holding = SLOTS;
    let most = SLOTS;
    const work = async (claimer: Claimer, i: number): Promise<void> => {
      if (given[i] !== true) {
        await eventually(
          async () => {
            expect(await claimer.begin(candidate)).toBe(true);
          },
          20_000,
          1,
        );
        most = Math.max(most, ++holding);
      }
      // Asked again it is the same slot, and the others ask meanwhile.
      expect(await claimer.begin(candidate)).toBe(true);
      holding--;
      await claimer.finish(candidate);
      claimer.close();
    };
    await Promise.all(claimers.map(work));
    expect([holding, most, await watch.end(), await slotsTaken()]).toEqual([0, SLOTS, SLOTS, 0]);
  });

  describe(`and ${CLAIMERS} workflows that want it, over ${WORKERS} workers`, () => {
    let agent: RecordAgent;
    let guarded: GuardedFetch;

    beforeEach(async () => {
      agent = await RecordAgent.start();
      guarded = guardedFetch();
    });
    afterEach(async () => {
      await harness.stopWorkers();
      await guarded.close();
      await agent.stop();
    });

    const startWorker = () =>
      harness.startWorker({
        elsewhere: (directory) => {
          const caller = new HttpAgentCaller(guarded, clock, { callTimeoutMs: 5_000, probeTimeoutMs: 1_000 });
          return new RemoteRunner(directory, caller, new AgentCallbacks({}, clock));
        },
      });

    it.each<[told: string, way: Way, ms: number]>([
      ['that answers when its work is done', 'while', 40],
      ['that accepts and is asked after', 'later', 150],
    ])(
      'has never six tasks at once, by its own count and by the key of its slots, and does them all: one %s',
      async (_, way, ms) => {
        await harness.agents.register(
          {
            id: AGENT,
            type: 'story',
            title: AGENT,
            capabilities: ['maker'],
            protocol: 'http',
            endpointUrl: agent.at(way, ms),
            maxConcurrentTasks: SLOTS,
            builtIn: false,
          },
          byATest(),
        );
        await Promise.all(Array.from({ length: WORKERS }, startWorker));
        const watch = new SlotWatch(redis.url, slotsKey());
        const ids = await Promise.all(
          Array.from({ length: CLAIMERS }, (__, i) =>
            harness.create({ parameters: { auto_approve: true }, projectId: `project-${i % 4}` }),
          ),
        );
        await Promise.all(ids.map((id) => harness.reaches(id, 'completed', 60_000)));
        const record = await agent.record();
        expect([record.working, await watch.end()]).toEqual([0, SLOTS]);
        expect(record.most).toBeGreaterThan(1);
        expect(record.most).toBeLessThanOrEqual(SLOTS);
        expect(Object.values(record.ordered)).toEqual(Array.from({ length: CLAIMERS * PARTS }, () => 1));
        expect(await slotsTaken()).toBe(0);
      },
    );
  });
});
