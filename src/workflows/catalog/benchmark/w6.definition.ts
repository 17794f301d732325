import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
import { BENCHMARK_STEPS, benchmarkStepAgents, type BenchmarkStep } from '#agents/catalog';
import { defineWorkflow, node, workflowChannels, type WorkflowRun } from '../../define-workflow.js';

/** A channel for each step, so that a checkpoint holds what its step made and no more. */
const W6State = Annotation.Root({
  ...workflowChannels,
  concept_development: Annotation<string>(),
  character_creation: Annotation<string>(),
  scene_planning: Annotation<string>(),
  media_generation: Annotation<string>(),
  post_production: Annotation<string>(),
  final_assembly: Annotation<string>(),
});
type W6 = typeof W6State.State;

const LAST = BENCHMARK_STEPS[BENCHMARK_STEPS.length - 1];

function takeStep(step: BenchmarkStep, before: BenchmarkStep | undefined) {
  return async (state: Partial<W6>, run: WorkflowRun): Promise<Partial<W6>> => {
    if (ended(state)) return {};
    const from = (before && state[before]) ?? 'start';
    const done = await run.perform({ agent: benchmarkStepAgents[step], state: step, revision: 0, input: { from } });
    if (!done.ok) return { failure: done.failure };
    const made = { [step]: done.output.text, completed_states: [step] };
    return step === LAST ? { ...made, outcome: { status: 'completed' } } : made;
  };
}

async function goOn(_: W6, run: WorkflowRun): Promise<Partial<W6>> {
  const { choice } = await run.ask({
    point: 'go_on',
    occasion: 1,
    prompt: 'Shall the measurement go on?',
    options: [
      { id: 'approve', title: 'Go on', description: 'The second step begins', recommended: true },
      { id: 'reject', title: 'Stop', description: 'The workflow ends here' },
    ],
    context: {},
    autoChoice: 'approve',
  });
  return choice === 'approve' ? {} : { outcome: { status: 'cancelled', reason: 'rejected' } };
}

const ended = ({ failure, outcome }: Partial<W6>): boolean => Boolean(failure ?? outcome);

/** Six steps in a row; a person is asked after the first one where `asks`. What has ended passes the rest by. */
function graph(asks: boolean) {
  const builder = new StateGraph(W6State)
    .addNode('conceive', node(takeStep('concept_development', undefined)))
    .addNode('cast', node(takeStep('character_creation', 'concept_development')))
    .addNode('plan', node(takeStep('scene_planning', 'character_creation')))
    .addNode('shoot', node(takeStep('media_generation', 'scene_planning')))
    .addNode('cut', node(takeStep('post_production', 'media_generation')))
    .addNode('assemble', node(takeStep('final_assembly', 'post_production')))
    .addEdge(START, 'conceive')
    .addEdge('cast', 'plan')
    .addEdge('plan', 'shoot')
    .addEdge('shoot', 'cut')
    .addEdge('cut', 'assemble')
    .addEdge('assemble', END);
  if (!asks) return builder.addEdge('conceive', 'cast');
  return builder.addNode('go_on', node(goOn)).addEdge('conceive', 'go_on').addEdge('go_on', 'cast');
}

function w6<const Type extends string>(type: Type, title: string, asks: boolean) {
  return defineWorkflow<Type, Partial<W6>>({
    type,
    version: 1,
    title,
    states: BENCHMARK_STEPS,
    deliverables: [],
    manyPerProject: true,
    expectedTasks: () => 1,
    results: (state, values) => ({ text: values[state as BenchmarkStep] }),
    graph: () => graph(asks),
  });
}

/** Six durable steps with a trivial agent each: the least a workflow can cost. */
export const w6Workflow = w6('w6', 'Benchmark: six steps', false);

/** The same with a person's decision after the first step. */
export const w6Decision = w6('w6_decision', 'Benchmark: six steps and a decision', true);
