import { Annotation, END, START, Send, StateGraph } from '@langchain/langgraph';
import { z } from 'zod';
import { defineAgent, type AgentSpec } from '#agents';
import {
  TASK_SKIPPED,
  defineWorkflow,
  node,
  nodeForItem,
  workflowChannels,
  type TaskHelp,
  type WorkflowRun,
} from '#workflows';

export interface ToyInput {
  readonly item: string;
}
export interface ToyOutput {
  readonly text: string;
}

/** What a test has the toy agents do, by capability; what they were asked is written down. */
export interface Stage {
  readonly asked: string[];
  act?: ((capability: string, item: string, signal: AbortSignal) => Promise<unknown>) | undefined;
}

export function toyAgent(stage: Stage, capability: string): AgentSpec<ToyInput, ToyOutput> {
  return defineAgent<ToyInput, ToyOutput>({
    capability,
    title: capability,
    department: 'Story',
    agentType: 'story',
    version: '1.0.0',
    prompt: { file: 'none', version: 'none@1' },
    input: z.strictObject({ item: z.string() }),
    output: z.strictObject({ text: z.string() }),
    timeoutMs: 20_000,
    retry: { maxAttempts: 3, baseDelayMs: 20, maxDelayMs: 50 },
    maxConcurrentTasks: 4,
    async work({ item }, { signal }) {
      stage.asked.push(`${capability}/${item}`);
      const acted = await stage.act?.(capability, item, signal);
      return (acted ?? { text: `${capability} of ${item}` }) as ToyOutput;
    },
    assess: () => ({ score: 90, issues: [] }),
    example: { input: { item: 'x' }, output: { text: 'x' } },
  });
}

const ToyState = Annotation.Root({
  ...workflowChannels,
  plan: Annotation<string>(),
  parts: Annotation<Record<string, string>>({ reducer: (a, b) => ({ ...a, ...b }), default: () => ({}) }),
});
type Toy = typeof ToyState.State;

/** Plan, ask a person, a wave of `width` parts, publish. */
export function toyWorkflow(stage: Stage, width = 12, help?: TaskHelp) {
  const planner = toyAgent(stage, 'planner');
  const maker = toyAgent(stage, 'maker');
  const items = Array.from({ length: width }, (_, i) => `part-${String(i + 1).padStart(2, '0')}`);

  const plan = async (_: Toy, run: WorkflowRun) => {
    const done = await run.perform({ agent: planner, state: 'plan', revision: 0, input: { item: 'plan' } });
    return done.ok ? { plan: done.output.text } : { failure: done.failure };
  };
  const approve = async (_: Toy, run: WorkflowRun) => {
    const { choice } = await run.ask({
      point: 'plan_approval',
      occasion: 1,
      prompt: 'Shall we?',
      options: [
        { id: 'approve', title: 'Go', description: 'Make it' },
        { id: 'reject', title: 'Stop', description: 'Do not' },
      ],
      context: {},
      autoChoice: 'approve',
    });
    return choice === 'approve'
      ? { completed_states: ['plan'] }
      : { outcome: { status: 'cancelled' as const, reason: 'rejected' } };
  };
  const make = async (_: Toy, item: string, run: WorkflowRun) => {
    const request = { agent: maker, state: 'make', item, revision: 0, input: { item } };
    const done = await run.perform(help ? { ...request, help } : request);
    if (!done.ok && done.failure.type === TASK_SKIPPED) return {};
    return done.ok ? { parts: { [item]: done.output.text } } : { failure: done.failure };
  };
  const publish = async (state: Toy, run: WorkflowRun) => {
    const lines = Object.keys(state.parts)
      .sort()
      .map((item) => state.parts[item]);
    await run.publish([
      { name: 'toy.txt', mediaType: 'text/plain', content: `${[state.plan, ...lines].join('\n')}\n` },
    ]);
    return { completed_states: ['make'], outcome: { status: 'completed' as const } };
  };

  const definition = defineWorkflow<'toy', Toy>({
    type: 'toy',
    version: 1,
    title: 'Toy',
    states: ['plan', 'make'],
    deliverables: ['toy.txt'],
    expectedTasks: (state) => (state === 'plan' ? 1 : width),
    results: (state, { plan: text, parts }) => (state === 'plan' ? { plan: text } : { parts }),
    graph: () =>
      new StateGraph(ToyState)
        .addNode('make_plan', node(plan))
        .addNode('approve', node(approve))
        .addNode(
          'make',
          nodeForItem((values: Toy) => values, make),
        )
        .addNode('join', () => ({}))
        .addNode('publish', node(publish))
        .addEdge(START, 'make_plan')
        .addConditionalEdges('make_plan', ({ failure }) => (failure ? END : 'approve'), ['approve', END])
        .addConditionalEdges(
          'approve',
          ({ outcome }) => (outcome ? END : items.map((item) => new Send('make', { item }))),
          ['make', END],
        )
        .addEdge('make', 'join')
        .addConditionalEdges('join', ({ failure }) => (failure ? END : 'publish'), ['publish', END]),
  });
  return { definition, agents: [planner, maker] };
}
