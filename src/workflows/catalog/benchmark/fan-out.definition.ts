import { Annotation, END, START, Send, StateGraph } from '@langchain/langgraph';
import { benchmarkPartMaker } from '#agents/catalog';
import { defineWorkflow, node, nodeForItem, workflowChannels, type WorkflowRun } from '../../define-workflow.js';

const FanOutState = Annotation.Root({
  ...workflowChannels,
  parts: Annotation<Record<string, string>>({ reducer: (made, more) => ({ ...made, ...more }), default: () => ({}) }),
});
type FanOut = typeof FanOutState.State;

const WIDTH = 40;
const FILE = 'parts.txt';
const items = Array.from({ length: WIDTH }, (_, i) => `part-${String(i + 1).padStart(2, '0')}`);

/** In a run just resumed a channel that nobody wrote is missing. */
const whole = (values: Partial<FanOut>): FanOut => ({ ...values, parts: values.parts ?? {} }) as FanOut;

async function makePart(_: FanOut, item: string, run: WorkflowRun): Promise<Partial<FanOut>> {
  const request = { agent: benchmarkPartMaker, state: 'make', item, revision: 0, input: { from: item } };
  const done = await run.perform(request);
  return done.ok ? { parts: { [item]: done.output.text } } : { failure: done.failure };
}

async function publishParts({ parts }: FanOut, run: WorkflowRun): Promise<Partial<FanOut>> {
  const content = items.map((item) => `${item} ${parts[item] ?? ''}\n`).join('');
  await run.publish([{ name: FILE, mediaType: 'text/plain', content }]);
  return { completed_states: ['make'], outcome: { status: 'completed' } };
}

/** Forty parts made side by side for one file, by an agent with room for sixteen. */
export const fanOut = defineWorkflow<'fan_out', Partial<FanOut>>({
  type: 'fan_out',
  version: 1,
  title: 'Benchmark: a wide fan-out',
  states: ['make'],
  deliverables: [FILE],
  manyPerProject: true,
  expectedTasks: () => WIDTH,
  results: (_, values) => ({ parts: Object.keys(values.parts ?? {}).length }),
  graph: () =>
    new StateGraph(FanOutState)
      .addNode('make', nodeForItem(whole, makePart))
      .addNode('publish', node(publishParts))
      .addNode('join', () => ({}))
      .addConditionalEdges(START, () => items.map((item) => new Send('make', { item })), ['make'])
      .addEdge('make', 'join')
      .addConditionalEdges('join', ({ failure }) => (failure ? END : 'publish'), ['publish', END])
      .addEdge('publish', END),
});
