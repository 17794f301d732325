import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EngineHarness } from '../support/engine-harness.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { toyWorkflow, type Stage } from '../support/toy-workflow.js';

let redis: TestRedis;
let stage: Stage;
let harness: EngineHarness;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

beforeEach(async () => {
  stage = { asked: [] };
  const { definition, agents } = toyWorkflow(stage);
  harness = new EngineHarness(redis.url, [definition as never], agents as never);
  await harness.registerAgents();
});
afterEach(() => harness.close());

const approve = { choice: 'approve', actor: { key_id: 'key_test' }, at: new Date().toISOString() };

describe('the engine', () => {
  it('brings a workflow through a decision and a wave to its deliverables', async () => {
    await harness.startWorker();
    const id = await harness.create();
    const waiting = await harness.reaches(id, 'waiting_for_decision');
    expect(waiting.decisionId).toBe('plan_approval_001');
    await harness.workflows.answer(waiting, 'plan_approval_001', approve);
    await harness.ticks.nudge(id);
    const done = await harness.reaches(id, 'completed');
    expect(done).toMatchObject({ progress: 100, completedStates: ['plan', 'make'] });
    expect(stage.asked).toHaveLength(13);
    expect(new Set(stage.asked).size).toBe(13);
    expect(readFileSync(join(harness.outputDir, id, 'toy.txt'), 'utf8').split('\n')).toHaveLength(14);
  });
});
