import { CheckpointKeys, RedisCheckpointSaver } from '#orchestration';
import { RunCalls, WorkerCalls, type AttemptRef, type Claim } from '#workflows';
import { ClaimStore } from '../../src/orchestration/checkpoint/claim-store.js';
import { RedisAgentReports } from '../../src/workflows/persistence/redis-agent-reports.js';
import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { toyWorkflow } from '../support/toy-workflow.js';

const LEASE_MS = 5;
const TASK = { state: 'make', capability: 'maker', revision: 0, dependencies: [] };
const MAKER = { candidates: [{ agentId: 'maker', slots: 4 }] };
const FAILURE = { type: 'AGENT_UNREACHABLE', message: 'The connection broke' };
const RETRIED = { waitMs: 60_000, isItsFault: true, reroute: false, asks: false };
const OUTCOME = { kind: 'completed', output: { text: 'done' } };

let redis: TestRedis;
let harness: EngineHarness;
let worker: WorkerCalls;
let calls: RunCalls;
let claims: ClaimStore;
let reports: RedisAgentReports;

beforeAll(async () => {
  redis = await startRedis();
  const { definition, agents } = toyWorkflow({ asked: [] });
  harness = new EngineHarness(redis.url, [definition], agents);
  const { commands } = harness.connections;
  const saver = new RedisCheckpointSaver(commands, new CheckpointKeys(harness.prefix), harness.keys);
  worker = new WorkerCalls(harness.keys, harness.agentKeys, LEASE_MS, 100);
  calls = new RunCalls(harness.keys, harness.agentKeys, 1_000, 100, 100, { failures: 2, openMs: 60_000 });
  claims = new ClaimStore(commands, harness.keys, worker, saver);
  reports = new RedisAgentReports(commands, harness.keys, 100);
});
afterAll(async () => {
  await harness.close();
  await redis.stop();
});
beforeEach(async () => {
  await harness.connections.commands.del(harness.agentKeys.slots('maker'), harness.agentKeys.statistics('maker'));
});

async function claim(id: string): Promise<Claim> {
  const outcome = await claims.claim(id, new Date());
  if (outcome.kind !== 'claimed') throw new Error(outcome.kind);
  return outcome.claim;
}

const begin = (held: Claim, { taskId }: AttemptRef) => claims.send(calls.begin(held, taskId, TASK, MAKER, new Date()));

function attemptOf(item: string): AttemptRef {
  return { taskId: `make/maker/${item}#0-x`, capability: 'maker', agentId: 'maker', attempt: 1 };
}

/** When the slot of an attempt is free again unless somebody prolongs it, ms; null without one. */
async function slotOf(id: string, { taskId }: AttemptRef): Promise<number | null> {
  const score = await harness.connections.commands.zscore(harness.agentKeys.slots('maker'), `${id}/${taskId}`);
  return score === null ? null : Number(score);
}

describe('the slot of an attempt', () => {
  it('is not given back by a claim that has lost the task to another one', async () => {
    const id = await harness.create();
    const attempt = attemptOf('slot');
    const stale = await claim(id);
    expect((await begin(stale, attempt))[0]).toBe('running');
    const current = await eventually(() => claim(id));
    expect((await begin(current, attempt))[0]).toBe('running');

    await claims.send(calls.releaseSlot(id, attempt, stale.epoch));
    expect(await slotOf(id, attempt)).not.toBeNull();
    await claims.send(calls.releaseSlot(id, attempt, current.epoch));
    expect(await slotOf(id, attempt)).toBeNull();
  });

  it('is kept to the end of work that was left to an agent elsewhere, whoever shows that he lives meanwhile', async () => {
    const id = await harness.create();
    const attempt = attemptOf('entrusted');
    const held = await claim(id);
    await begin(held, attempt);
    const entrusted = { begun: Date.now(), deadline: Date.now() + 60_000 };
    await claims.send(calls.entrust(held, attempt, entrusted, { askInMs: 0, slotForMs: 90_000 }, new Date()));

    await claims.send(worker.renew([{ claim: held, running: [attempt] }]));
    expect((await begin(held, attempt))[0]).toBe('running');
    expect(await slotOf(id, attempt)).toBeGreaterThan(Date.now() + 80_000);
  });
});

describe('an outcome that an agent has reported', () => {
  it('counts, although the connection to the agent broke before it was read', async () => {
    const id = await harness.create();
    const attempt = attemptOf('reported');
    const held = await claim(id);
    await begin(held, attempt);
    const report = { workflowId: id, taskId: attempt.taskId, attempt: 1, sequence: 1, outcome: OUTCOME };
    expect(await reports.take(report as unknown as Parameters<typeof reports.take>[0], new Date())).toEqual({
      kind: 'taken',
    });

    expect(await claims.send(calls.fail(held, attempt, FAILURE, RETRIED, new Date(), 1))).toEqual(['reported']);
    const again = await begin(held, attempt);
    expect(again.slice(0, 2)).toEqual(['running', '1']);
    expect(JSON.parse(again[5] ?? '')).toEqual(OUTCOME);
    const itself = { ...RETRIED, isItsWord: true };
    expect((await claims.send(calls.fail(held, attempt, FAILURE, itself, new Date(), 1)))[0]).toBe('retrying');
  });
});

describe('a breaker', () => {
  it('opens once for all that was under way when it opened', async () => {
    const id = await harness.create();
    const held = await claim(id);
    const attempts = ['a', 'b', 'c', 'd'].map(attemptOf);
    for (const attempt of attempts) expect((await begin(held, attempt))[0]).toBe('running');
    for (const attempt of attempts) await claims.send(calls.fail(held, attempt, FAILURE, RETRIED, new Date(), 1));
    const known = await harness.connections.commands.hgetall(harness.agentKeys.statistics('maker'));
    expect(known).toMatchObject({ 'maker|failures': '4', 'maker|openings': '1' });
    expect(Number(known['maker|open_until'])).toBeLessThan(Date.now() + 61_000);
  });
});
