import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { toyWorkflow } from '../support/toy-workflow.js';

jest.setTimeout(30_000);
const DECISION = 'plan_approval_001';
const DAY_MS = 86_400_000;

let redis: TestRedis;
let harness: EngineHarness;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());
beforeEach(async () => {
  const { definition, agents } = toyWorkflow({ asked: [] }, 1);
  harness = new EngineHarness(redis.url, [definition], agents);
  await harness.registerAgents();
});
afterEach(() => harness.close());

async function typesOf(id: string, prefix: string): Promise<string[]> {
  return (await harness.eventTypes(id)).filter((type) => type.startsWith(prefix));
}

/** Keys of the queue that are some workflow's. */
async function jobsOf(ids: readonly string[]): Promise<string[]> {
  const keys = await harness.connections.commands.keys(`${harness.prefix}:queue*`);
  expect(keys).not.toEqual([]);
  return keys.filter((key) => ids.some((id) => key.includes(id)));
}

describe('a question with a deadline', () => {
  it('is answered by its default once, although everything was stopped in between', async () => {
    await harness.startWorker();
    const id = await harness.create({ parameters: { decision_timeout_ms: 1_000, decision_default: 'approve' } });
    await harness.reaches(id, 'waiting_for_decision');
    await harness.stopWorkers();
    await Promise.all([harness.startWorker(), harness.startWorker()]);
    await harness.reaches(id, 'completed');
    expect(await harness.decisions.find(id, DECISION)).toMatchObject({
      status: 'answered',
      onDeadline: 'default',
      answer: { choice: 'approve', actor: { system: 'deadline' } },
    });
    expect(await typesOf(id, 'decision.')).toEqual(['decision.requested', 'decision.expired', 'decision.answered']);
    expect(await harness.decisions.statistics()).toMatchObject({ open: 0, all: { byDefault: 1, answered: 0 } });
  });

  it('leaves no job in the queue while it waits', async () => {
    await harness.startWorker({ remindMs: DAY_MS });
    const id = await harness.create({ parameters: { decision_timeout_ms: DAY_MS } });
    await harness.reaches(id, 'waiting_for_decision');
    await eventually(async () => {
      expect(await harness.connections.commands.zcard(harness.keys.leases)).toBe(0);
      expect(await jobsOf([id])).toEqual([]);
    });
    expect(await harness.connections.commands.zscore(harness.keys.due, id)).not.toBeNull();
  });

  it('stays when the policy is to wait', async () => {
    await harness.startWorker();
    const id = await harness.create({ parameters: { decision_timeout_ms: 100, decision_on_deadline: 'wait' } });
    const waiting = await harness.reaches(id, 'waiting_for_decision');
    const deadline = (await harness.decisions.find(id, DECISION))?.deadline;
    expect(deadline).toBeInstanceOf(Date);
    await eventually(async () => {
      expect(await harness.connections.commands.exists(harness.keys.timers(id))).toBe(0);
    });
    expect(await harness.decisions.find(id, DECISION)).toMatchObject({ status: 'pending', deadline });
    const answer = { choice: 'approve', actor: { key_id: 'key_test' }, at: new Date().toISOString() };
    expect(await harness.answer(waiting, DECISION, answer)).toEqual({ kind: 'taken' });
    await harness.ticks.nudge(id);
    await harness.reaches(id, 'completed');
  });

  it('fails the workflow when that is the policy, and is asked anew when it is driven again', async () => {
    await harness.startWorker();
    const id = await harness.create({ parameters: { decision_timeout_ms: 100, decision_on_deadline: 'fail' } });
    await harness.reaches(id, 'failed');
    expect(await harness.decisions.find(id, DECISION)).toMatchObject({ status: 'expired' });
    await harness.retries().retry(id, 'again', { key_id: 'key_test' });
    await harness.reaches(id, 'failed');
    expect(await harness.decisions.find(id, DECISION)).toMatchObject({ status: 'superseded' });
    expect(await harness.decisions.find(id, 'plan_approval_002')).toMatchObject({ status: 'expired' });
    expect(await typesOf(id, 'decision.')).toEqual([
      'decision.requested',
      'decision.expired',
      'decision.superseded',
      'decision.requested',
      'decision.expired',
    ]);
  });
});

describe('a question that nobody answers', () => {
  it('is brought to mind again and again, the answer ends it', async () => {
    await harness.startWorker({ remindMs: 60 });
    const id = await harness.create();
    const waiting = await harness.reaches(id, 'waiting_for_decision');
    await eventually(async () => {
      expect((await harness.decisions.find(id, DECISION))?.remindedAt.length).toBeGreaterThanOrEqual(2);
    });
    expect(await typesOf(id, 'decision.reminded')).not.toEqual([]);
    const answer = { choice: 'approve', actor: { key_id: 'key_test' }, at: new Date().toISOString() };
    await harness.answer(waiting, DECISION, answer);
    await harness.ticks.nudge(id);
    await harness.reaches(id, 'completed');
    expect(await harness.connections.commands.exists(harness.keys.timers(id))).toBe(0);
  });

  it('counts every reminder and remembers the last twenty', async () => {
    await harness.startWorker({ remindMs: DAY_MS });
    const id = await harness.create();
    await harness.reaches(id, 'waiting_for_decision');
    await harness.stopWorkers();
    const { commands } = harness.connections;
    const early = Array.from({ length: 20 }, (_, i) => i + 1);
    await commands.hset(harness.keys.decisions(id), {
      [`${DECISION}|reminders`]: JSON.stringify(early),
      [`${DECISION}|reminded`]: 40,
    });
    await commands.zadd(harness.keys.timers(id), 1, `reminder:${DECISION}`);
    await harness.startWorker({ remindMs: DAY_MS });
    await harness.ticks.nudge(id);
    await commands.zadd(harness.keys.due, 1, id);
    const { events } = await eventually(async () => {
      const told = await harness.workflows.events(id, 0, 100);
      expect(told.events.at(-1)?.type).toBe('decision.reminded');
      return told;
    });
    expect(events.at(-1)?.data).toMatchObject({ decision_id: DECISION, reminders: 41 });
    const times = (await harness.decisions.find(id, DECISION))?.remindedAt.map((at) => at.getTime()) ?? [];
    expect([times.length, ...times.slice(0, -1)]).toEqual([20, ...early.slice(1)]);
    expect(times.at(-1)).toBeGreaterThan(20);
  });

  it('is not brought to mind any more once its time is over, although both came while everything was stopped', async () => {
    await harness.startWorker({ remindMs: DAY_MS });
    const parameters = { decision_timeout_ms: 2 * DAY_MS, decision_on_deadline: 'fail' };
    const id = await harness.create({ parameters });
    await harness.reaches(id, 'waiting_for_decision');
    await harness.stopWorkers();
    const { commands } = harness.connections;
    await commands.zadd(harness.keys.timers(id), 1, `reminder:${DECISION}`, 2, `decision:${DECISION}`);
    await commands.zadd(harness.keys.due, 1, id);
    await harness.startWorker({ remindMs: DAY_MS });
    await harness.reaches(id, 'failed');
    expect(await typesOf(id, 'decision.')).toEqual(['decision.requested', 'decision.expired']);
  });
});

describe('a thousand workflows that wait for people', () => {
  it('hold no worker, no lease, no place in line and no job, and one answer goes through at once', async () => {
    await harness.startWorker({ concurrency: 4, remindMs: DAY_MS });
    const ids = await Promise.all(Array.from({ length: 1_000 }, () => harness.create()));
    await eventually(async () => {
      expect((await harness.decisions.statistics()).open).toBe(1_000);
    }, 60_000);
    const { leases, ready, due, holders } = harness.keys;
    const { commands } = harness.connections;
    await eventually(async () => {
      expect(await Promise.all([commands.zcard(leases), commands.zcard(ready), commands.hlen(holders)])).toEqual([
        0, 0, 0,
      ]);
    });
    // When people are reminded stands in one set for all of them.
    expect(await commands.zcard(due)).toBe(1_000);
    await eventually(async () => {
      expect(await jobsOf(ids)).toEqual([]);
    });
    await harness.stopWorkers();
    await harness.startWorker({ concurrency: 1, remindMs: DAY_MS });
    const id = ids[500] ?? '';
    const found = await harness.workflows.find(id);
    if (!found) throw new Error('It is gone');
    const answer = { choice: 'approve', actor: { key_id: 'key_test' }, at: new Date().toISOString() };
    await harness.answer(found, DECISION, answer);
    await harness.ticks.nudge(id);
    await harness.reaches(id, 'completed');
    expect((await harness.decisions.statistics()).open).toBe(999);
  }, 120_000);
});
