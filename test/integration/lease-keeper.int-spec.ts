import { setTimeout as wait } from 'node:timers/promises';
import { CheckpointKeys, RedisCheckpointSaver } from '#orchestration';
import { RunCalls, WorkerCalls, type Claim } from '#workflows';
import { ClaimStore } from '../../src/orchestration/checkpoint/claim-store.js';
import type { RunSession } from '../../src/orchestration/engine/run-session.js';
import { SessionRegistry } from '../../src/orchestration/engine/session-registry.js';
import { LeaseKeeper } from '../../src/orchestration/workers/lease-keeper.js';
import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { silentLog } from '../support/silent-log.js';
import { toyWorkflow } from '../support/toy-workflow.js';

const LEASE_MS = 1_200;
const BEAT_MS = LEASE_MS / 3;

let redis: TestRedis;
let harness: EngineHarness;
let claims: ClaimStore;
let keeper: LeaseKeeper;
let sessions: SessionRegistry;

beforeAll(async () => {
  redis = await startRedis();
  const { definition, agents } = toyWorkflow({ asked: [] });
  harness = new EngineHarness(redis.url, [definition], agents);
  const { commands } = harness.connections;
  const calls = new WorkerCalls(harness.keys, harness.agentKeys, LEASE_MS, 100);
  const saver = new RedisCheckpointSaver(commands, new CheckpointKeys(harness.prefix), harness.keys);
  claims = new ClaimStore(commands, harness.keys, calls, saver);
  sessions = new SessionRegistry((claim) => {
    keeper.claimed(claim);
  });
  keeper = new LeaseKeeper(sessions, calls, { redisUrl: redis.url, leaseMs: LEASE_MS }, silentLog);
  await keeper.start();
});
afterAll(async () => {
  await keeper.stop();
  await harness.close();
  await redis.stop();
});

/** As much of a session as the registry looks at. */
function sessionOf(claim: Claim): RunSession {
  const controller = new AbortController();
  const session = {
    claim,
    workflowId: claim.workflow.id,
    running: new Map(),
    signal: controller.signal,
    abort: (reason: Error) => {
      controller.abort(reason);
    },
  };
  return session as unknown as RunSession;
}

async function take(id: string): Promise<RunSession> {
  const outcome = await claims.claim(id, new Date());
  if (outcome.kind !== 'claimed') throw new Error(outcome.kind);
  const session = sessionOf(outcome.claim);
  sessions.add(session);
  return session;
}

describe('a worker that shows that it lives', () => {
  it('keeps what it gives back and takes up again, whenever between two beats that is', async () => {
    const id = await harness.create();
    const runCalls = new RunCalls(harness.keys, harness.agentKeys, LEASE_MS, 100);
    const taken = [await take(id)];
    for (const end = Date.now() + 3 * BEAT_MS; Date.now() < end;) {
      const latest = taken.at(-1) as RunSession;
      sessions.remove(latest);
      await claims.send(runCalls.release(latest.claim, 'hand_over', '0'));
      taken.push(await take(id));
      await wait(5);
    }
    await wait(2 * BEAT_MS);
    expect(taken.filter(({ signal }) => signal.aborted)).toEqual([]);
    const lease = Number(await harness.connections.commands.zscore(harness.keys.leases, id));
    expect(lease).toBeGreaterThan(Date.now());
    sessions.remove(taken.at(-1) as RunSession);
  });

  it('hears within a beat or two what it has lost', async () => {
    const id = await harness.create();
    const session = await take(id);
    await harness.connections.commands.hincrby(harness.keys.workflow(id), 'epoch', 1);
    await eventually(() => {
      expect(session.signal.aborted).toBe(true);
    }, 5 * BEAT_MS);
    sessions.remove(session);
  });
});
