import type { CheckpointMetadata } from '@langchain/langgraph-checkpoint';
import { emptyCheckpoint } from '@langchain/langgraph-checkpoint';
import { CheckpointKeys, RedisCheckpointSaver } from '#orchestration';
import { EndingCalls, QuestionCalls, RunCalls, WorkerCalls } from '#workflows';
import { CheckpointCalls } from '../../src/orchestration/checkpoint/checkpoint-calls.js';
import { CheckpointCodec } from '../../src/orchestration/checkpoint/checkpoint.codec.js';
import { ClaimStore, type ClaimOutcome } from '../../src/orchestration/checkpoint/claim-store.js';
import { completedData } from '../support/completed-data.js';
import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { toyWorkflow } from '../support/toy-workflow.js';

const LEASE_MS = 1;
const MAKER = { candidates: [{ agentId: 'maker', slots: 4 }] };

let redis: TestRedis;
let harness: EngineHarness;

beforeAll(async () => {
  redis = await startRedis();
  const { definition, agents } = toyWorkflow({ asked: [] });
  harness = new EngineHarness(redis.url, [definition], agents);
});
afterAll(async () => {
  await harness.close();
  await redis.stop();
});

/** Two workers, one after the other, with a lease that is over as soon as it is given. */
async function twoClaims() {
  const saver = new RedisCheckpointSaver(
    harness.connections.commands,
    new CheckpointKeys(harness.prefix),
    harness.keys,
  );
  const worker = new WorkerCalls(harness.keys, harness.agentKeys, LEASE_MS, 100);
  const claims = new ClaimStore(harness.connections.commands, harness.keys, worker, saver);
  const id = await harness.create();
  const stale = held(await claims.claim(id, new Date()));
  const current = await eventually(async () => held(await claims.claim(id, new Date())));
  return { id, claims, worker, stale, current };
}

function held(outcome: ClaimOutcome): Extract<ClaimOutcome, { kind: 'claimed' }> {
  if (outcome.kind !== 'claimed') throw new Error(outcome.kind);
  return outcome;
}

describe('a worker that has lost its claim', () => {
  const calls = () => new RunCalls(harness.keys, harness.agentKeys, 1_000, 100);
  const task = { state: 'make', capability: 'maker', revision: 0, dependencies: [] };
  const attempt = { taskId: 'make/maker/all#0-x', capability: 'maker', agentId: 'maker', attempt: 1 };

  it('is refused by every script, and what the new holder does stands', async () => {
    const { id, claims, worker, stale, current } = await twoClaims();
    expect(Number(current.claim.epoch)).toBe(Number(stale.claim.epoch) + 1);
    const now = new Date();
    const begun = await claims.send(calls().begin(current.claim, attempt.taskId, task, MAKER, now));
    expect(begun.slice(0, 3)).toEqual(['running', '1', 'maker']);

    const data = completedData(attempt, 99);
    const result = { json: '"late"', quality: { score: 90, issues: [] }, data, progress: 99, durationMs: 1 };
    const question = { point: 'p', prompt: 'p', options: [], context: {}, onDeadline: 'fail' } as const;
    const questions = new QuestionCalls(harness.keys, 100, 0);
    const aftermath = { waitMs: undefined, isItsFault: false, reroute: false, asks: false };
    const skipped = { type: 'X', message: 'x' };
    const asked = { id: attempt.taskId, capability: 'maker' };
    const refusals = await Promise.all([
      claims.send(calls().begin(stale.claim, attempt.taskId, task, MAKER, now)),
      claims.send(calls().finish(stale.claim, attempt, result, now)),
      claims.send(calls().fail(stale.claim, attempt, { type: 'X', message: 'x' }, aftermath, now, 1)),
      claims.send(questions.ask(stale.claim, 'p_001', question, undefined, now)),
      claims.send(questions.askAboutTask(stale.claim, asked, question, skipped, now)),
      claims.send(questions.supersede(stale.claim, attempt.taskId, now)),
      claims.send(calls().recordArtifacts(stale.claim, [])),
      claims.send(calls().release(stale.claim, 'parked', '0')),
      claims.send(new EndingCalls(harness.keys, 100).fail(stale.claim, { type: 'X', message: 'x' }, 'test', now)),
    ]);
    expect(refusals.map(([word]) => word)).toEqual(refusals.map(() => 'lost'));
    const renewed = await claims.send(worker.renew([{ claim: stale.claim, running: [] }]));
    expect(renewed).toEqual([{ workflowId: id, epoch: stale.claim.epoch }]);

    const kept = { ...result, json: '"in time"' };
    expect((await claims.send(calls().finish(current.claim, attempt, kept, now)))[0]).toBe('finished');
    expect((await claims.send(calls().begin(current.claim, attempt.taskId, task, MAKER, now))).slice(0, 2)).toEqual([
      'completed',
      '"in time"',
    ]);
  });

  it('cannot write a checkpoint, nor a status or an event with it', async () => {
    const { id, claims, stale, current } = await twoClaims();
    const checkpointKeys = new CheckpointKeys(harness.prefix);
    const checkpoints = new CheckpointCalls(checkpointKeys, harness.keys, 100);
    const saver = new RedisCheckpointSaver(harness.connections.commands, checkpointKeys, harness.keys);
    const address = { threadId: id, namespace: '', id: '1ef00000-0000-6000-8000-000000000001' };
    const checkpoint = { ...emptyCheckpoint(), id: address.id };
    const metadata = { source: 'loop', step: 0, parents: {} } as CheckpointMetadata;
    const encoded = await new CheckpointCodec(saver.serde).encode(address, undefined, checkpoint, metadata, {});
    const progress = {
      currentState: 'make',
      completedStates: ['plan'],
      percent: 50,
      stateResults: [],
      events: [{ type: 'workflow.state_completed', data: { state: 'plan' } } as const],
    };
    const before = await harness.eventTypes(id);
    expect(await claims.send(checkpoints.progress(stale.claim, encoded, progress, new Date()))).toEqual(['lost']);
    expect(await claims.send(checkpoints.writes(stale.claim, address, ['f', 'v', '']))).toEqual(['lost']);
    expect(await saver.getTuple({ configurable: { thread_id: id } })).toBeUndefined();
    expect(await harness.eventTypes(id)).toEqual(before);

    const call = checkpoints.progress(current.claim, encoded, progress, new Date());
    expect(await claims.send(call)).toEqual(['stored']);
    expect(await claims.send(call)).toEqual(['stored']);
    expect(await harness.workflows.find(id)).toMatchObject({ currentState: 'make', progress: 50 });
    expect(await harness.eventTypes(id)).toEqual([...before, 'workflow.state_completed']);
  });

  it('is taken for poison after three claims without progress', async () => {
    const { id, claims } = await twoClaims();
    const next = () =>
      eventually(async () => {
        const { kind } = await claims.claim(id, new Date());
        if (kind === 'none') throw new Error('The lease is not over');
        return kind;
      });
    expect(await next()).toBe('claimed');
    expect(await next()).toBe('worn_out');
  });

  it('gets no new lease for what it has just given back', async () => {
    const { id, claims, worker, current } = await twoClaims();
    expect((await claims.send(calls().release(current.claim, 'parked', current.wake)))[0]).toBe('released');
    expect(await claims.send(worker.renew([{ claim: current.claim, running: [] }]))).toEqual([]);
    expect(await harness.connections.commands.zscore(harness.keys.leases, id)).toBeNull();
  });
});
