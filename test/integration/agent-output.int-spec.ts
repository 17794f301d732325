import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
import { InProcessRunner } from '#agents';
import { LocalMediaStudio, OfflineLanguageModel } from '#integrations';
import { defineWorkflow, node, workflowChannels, type WorkflowRun } from '#workflows';
import { EngineHarness } from '../support/engine-harness.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { silentLog } from '../support/silent-log.js';
import { toyAgent, toyWorkflow, type Stage } from '../support/toy-workflow.js';

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

  it('is handed on as it is stored: half of a surrogate pair is U+FFFD in both', async () => {
    const stage: Stage = { asked: [] };
    stage.act = (capability) => Promise.resolve(capability === 'planner' ? { text: '😀'.slice(0, 1) } : undefined);
    const { definition, agents } = chainOf(stage);
    const harness = new EngineHarness(redis.url, [definition], agents);
    try {
      await harness.registerAgents();
      await harness.startWorker();
      const id = await harness.create();
      await harness.reaches(id, 'completed');
      expect(stage.asked).toEqual(['planner/plan', 'maker/\ufffd']);
      const stored = await harness.connections.commands.hvals(harness.keys.results(id));
      expect(stored).toContain(JSON.stringify({ text: '\ufffd' }));
    } finally {
      await harness.close();
    }
  });
});

/** Makes something of what the planner says. */
function chainOf(stage: Stage) {
  const [planner, maker] = [toyAgent(stage, 'planner'), toyAgent(stage, 'maker')];
  const State = Annotation.Root({ ...workflowChannels });
  const chain = async (_: typeof State.State, run: WorkflowRun) => {
    const work = { state: 'plan', revision: 0 };
    const plan = await run.perform({ agent: planner, ...work, input: { item: 'plan' } });
    if (!plan.ok) return { failure: plan.failure };
    const made = await run.perform({ agent: maker, ...work, input: { item: plan.output.text } });
    return made.ok ? { outcome: { status: 'completed' as const } } : { failure: made.failure };
  };
  const definition = defineWorkflow<'chain', typeof State.State>({
    type: 'chain',
    version: 1,
    title: 'Chain',
    states: ['plan'],
    deliverables: [],
    expectedTasks: () => 2,
    results: () => ({}),
    graph: () => new StateGraph(State).addNode('chain', node(chain)).addEdge(START, 'chain').addEdge('chain', END),
  });
  return { definition, agents: [planner, maker] };
}
