import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkflowTransitionRefused } from '../../src/workflows/domain/workflow.errors.js';
import type { WorkflowRetryService } from '../../src/workflows/workflow-retry.service.js';
import { EngineHarness } from '../support/engine-harness.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { toyWorkflow, type Stage } from '../support/toy-workflow.js';

let redis: TestRedis;
let stage: Stage;
let harness: EngineHarness;
let retries: WorkflowRetryService;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

beforeEach(async () => {
  stage = { asked: [] };
  const { definition, agents } = toyWorkflow(stage);
  harness = new EngineHarness(redis.url, [definition], agents);
  retries = harness.retries();
  await harness.registerAgents();
  // An agent that fails on purpose, again and again, is asked all the same.
  await harness.startWorker({ breaker: { failures: 100, openMs: 1_000 } });
});
afterEach(() => harness.close());

const person = { key_id: 'key_test' };
const auto = { parameters: { auto_approve: true } };
const file = (id: string) => readFileSync(join(harness.outputDir, id, 'toy.txt'), 'utf8');

/** The agent that makes this part fails for good. */
const breaking = (part: string) => (_: string, item: string) =>
  Promise.resolve(item === part ? { nonsense: true } : undefined);

/** Everything under a workflow's keys, to see that nothing has changed. */
async function dumpOf(id: string): Promise<Record<string, string>> {
  const client = harness.connections.commands;
  const keys = (await client.keys(`${harness.prefix}:*`)).filter((key) => !key.includes(':queue')).sort();
  const dumps = await Promise.all(
    keys.map(async (key) => [key, (await client.dumpBuffer(key)).toString('base64')] as const),
  );
  expect(keys).toContain(harness.keys.workflow(id));
  return Object.fromEntries(dumps.filter(([key]) => !key.endsWith(':sweeper')));
}

async function eventsOf(id: string) {
  const { events } = await harness.workflows.events(id, 0, 5_000);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
  return events;
}

async function failedInTheWave(): Promise<string> {
  stage.act = breaking('part-03');
  const id = await harness.create(auto);
  await harness.reaches(id, 'failed');
  stage.act = undefined;
  stage.asked.length = 0;
  return id;
}

describe('driving a failed workflow again', () => {
  it('goes on where its graph had failed, asks for nothing finished, and makes what an undisturbed one makes', async () => {
    const undisturbed = await harness.create(auto);
    await harness.reaches(undisturbed, 'completed');
    const id = await failedInTheWave();

    const { workflow } = await retries.retry(id, 'the maker is back', person);
    expect(workflow).toMatchObject({ status: 'running', error: undefined, endedAt: undefined });
    expect(await harness.reaches(id, 'completed')).toMatchObject({ progress: 100, error: undefined });

    expect(stage.asked).toEqual(['maker/part-03']);
    expect(file(id)).toBe(file(undisturbed));
    const task = (await harness.workflows.tasks(id)).find(({ item }) => item === 'part-03');
    expect(task).toMatchObject({ status: 'completed', attempts: 4, retries: 0 });
    const events = await eventsOf(id);
    const resumed = events.filter(({ type }) => type === 'workflow.resumed');
    expect(resumed).toMatchObject([{ data: { retry: true, reason: 'the maker is back' }, actor: person }]);
    expect(events.filter(({ type }) => type === 'workflow.state_completed')).toHaveLength(2);
    expect(events.at(-1)?.type).toBe('workflow.completed');
  });

  it('gives the task that failed a whole budget of attempts', async () => {
    const id = await failedInTheWave();
    stage.act = breaking('part-03');
    await retries.retry(id, 'perhaps now', person);
    const failed = await harness.reaches(id, 'failed');
    expect(failed.error).toMatchObject({ type: 'AGENT_OUTPUT_INVALID', retryCount: 2 });
    expect(stage.asked).toEqual(['maker/part-03', 'maker/part-03', 'maker/part-03']);
    stage.act = undefined;
    await retries.retry(id, 'once more', person);
    await harness.reaches(id, 'completed');
    expect((await harness.workflows.tasks(id)).find(({ item }) => item === 'part-03')?.attempts).toBe(7);
  });

  it('says beforehand what would run again, and changes nothing by it', async () => {
    const id = await failedInTheWave();
    const before = await dumpOf(id);
    const plan = await retries.plan(id, 'just asking', person);
    expect(plan.tasks.map(({ item, status }) => [item, status])).toEqual([['part-03', 'failed']]);
    expect(plan.position?.superstep).toBeGreaterThan(0);
    expect(await dumpOf(id)).toEqual(before);
    expect(stage.asked).toEqual([]);
  });

  it('lets one of many simultaneous retries through', async () => {
    const id = await failedInTheWave();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) => retries.retry(id, `reason ${String(i)}`, person)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(WorkflowTransitionRefused);
    }
    await harness.reaches(id, 'completed');
    const events = await eventsOf(id);
    expect(events.filter(({ type }) => type === 'workflow.resumed')).toHaveLength(1);
    expect(stage.asked).toEqual(['maker/part-03']);
  });

  it('asks anew a person who had not answered in time', async () => {
    const id = await harness.create({ parameters: { decision_timeout_ms: 30 } });
    await harness.reaches(id, 'failed');
    await retries.retry(id, 'she is back from her holidays', person);
    await harness.reaches(id, 'failed');
    const events = await eventsOf(id);
    const asked = events.filter(({ type }) => type === 'decision.requested');
    expect(asked.map(({ data }) => data['decision_id'])).toEqual(['plan_approval_001', 'plan_approval_002']);
    expect(events.filter(({ type }) => type === 'decision.superseded')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'decision.expired')).toHaveLength(2);
    expect(stage.asked).toEqual(['planner/plan']);
  });

  it('goes back before its end when it had come to one that does not hold', async () => {
    const { definition, agents } = toyWorkflow(stage);
    const deliverables = [...definition.deliverables, 'promised.txt'];
    const careless = new EngineHarness(redis.url, [{ ...definition, deliverables }], agents);
    try {
      await careless.registerAgents();
      await careless.startWorker();
      const id = await careless.create(auto);
      await careless.reaches(id, 'failed');
      await careless.retries().retry(id, 'perhaps now', person);
      expect((await careless.reaches(id, 'failed')).error?.type).toBe('DELIVERABLES_MISSING');
      expect(stage.asked).toHaveLength(13);
    } finally {
      await careless.close();
    }
  });

  it('leaves no trace of the steps it goes back over', async () => {
    const id = await failedInTheWave();
    const client = harness.connections.commands;
    const steps = () => client.zcard(`${harness.prefix}:checkpoints:${id}:index`);
    const before = await steps();
    await harness.stopWorkers();
    await retries.retry(id, 'just to see', person);
    expect(await steps()).toBeLessThan(before);
    const fields = await client.hkeys(`${harness.prefix}:checkpoints:${id}`);
    const listed = await client.zrange(`${harness.prefix}:checkpoints:${id}:index`, 0, -1);
    const records = fields.filter((field) => ['c', 'b', 'w'].some((kind) => field.startsWith(`${kind}\u001f`)));
    expect(records.filter((field) => !listed.includes(field.slice(2)))).toEqual([]);
    const lists = await client.hmget(
      `${harness.prefix}:checkpoints:${id}`,
      ...listed.flatMap((member) => [`b\u001f${member}`, `w\u001f${member}`]),
    );
    const known = new Set(lists.flatMap((list) => (list ?? '').split('\n')));
    expect(fields.filter((field) => field.startsWith('\u001f') && !known.has(field))).toEqual([]);
  });
});
