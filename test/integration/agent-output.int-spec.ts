import { InProcessRunner } from '#agents';
import { LocalMediaStudio, OfflineLanguageModel } from '#integrations';
import { EngineHarness } from '../support/engine-harness.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { silentLog } from '../support/silent-log.js';
import { toyWorkflow, type Stage } from '../support/toy-workflow.js';

const MAX_BYTES = 100;

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

describe('the result of a task', () => {
  it('fails the task for good when it is larger than it may be', async () => {
    const stage: Stage = { asked: [] };
    stage.act = (capability) =>
      Promise.resolve(capability === 'maker' ? undefined : { text: 'é'.repeat(MAX_BYTES / 2) });
    const { definition, agents } = toyWorkflow(stage);
    const harness = new EngineHarness(redis.url, [definition], agents);
    try {
      await harness.registerAgents();
      await harness.startWorker({
        runner: new InProcessRunner(new OfflineLanguageModel(), new LocalMediaStudio(), silentLog, MAX_BYTES),
      });
      const failed = await harness.reaches(await harness.create(), 'failed');
      expect(failed.error).toMatchObject({ type: 'AGENT_OUTPUT_TOO_LARGE', retryCount: 0 });
      expect(failed.error?.message).toBe('The result has 111 bytes, and MAX_AGENT_OUTPUT_BYTES allows 100');
      expect(stage.asked).toEqual(['planner/plan']);
    } finally {
      await harness.close();
    }
  });
});
