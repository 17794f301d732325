import { Annotation, END, START, StateGraph } from '@langchain/langgraph';
import { sha256 } from '#kernel/hash.js';
import { defineWorkflow, node, workflowChannels, type WorkflowRun } from '#workflows';
import { toyAgent, type Stage, type ToyOutput } from './toy-workflow.js';

interface Piece {
  readonly taskId: string;
  readonly output: ToyOutput;
}

const LedgerState = Annotation.Root({
  ...workflowChannels,
  pieces: Annotation<Record<string, Piece>>({ reducer: (a, b) => ({ ...a, ...b }), default: () => ({}) }),
});
type Ledger = typeof LedgerState.State;

const ITEMS = ['draft', 'second', 'third', 'fourth', 'fifth'];

/** Five steps in a row into one growing channel, which so is written anew at each; a file that tells of all of them. */
export function ledgerWorkflow(stage: Stage) {
  const writer = toyAgent(stage, 'writer');

  const write = (item: string) => async (_: Ledger, run: WorkflowRun) => {
    const done = await run.perform({ agent: writer, state: 'write', item, revision: 0, input: { item } });
    return done.ok ? { pieces: { [item]: { taskId: done.taskId, output: done.output } } } : { failure: done.failure };
  };
  const publish = async ({ pieces }: Ledger, run: WorkflowRun) => {
    const lines = ITEMS.map((item) => `${item} ${sha256(pieces[item]?.output.text ?? 'nothing')}`);
    await run.publish([{ name: 'ledger.txt', mediaType: 'text/plain', content: `${lines.join('\n')}\n` }]);
    return { completed_states: ['write'], outcome: { status: 'completed' as const } };
  };

  const definition = defineWorkflow<'ledger', Ledger>({
    type: 'ledger',
    version: 1,
    title: 'Ledger',
    states: ['write'],
    deliverables: ['ledger.txt'],
    expectedTasks: () => ITEMS.length,
    results: (_, { pieces }) => ({ pieces: Object.keys(pieces) }),
    graph: () =>
      new StateGraph(LedgerState)
        .addNode('draft', node(write('draft')))
        .addNode('second', node(write('second')))
        .addNode('third', node(write('third')))
        .addNode('fourth', node(write('fourth')))
        .addNode('fifth', node(write('fifth')))
        .addNode('publish', node(publish))
        .addEdge(START, 'draft')
        .addEdge('draft', 'second')
        .addEdge('second', 'third')
        .addEdge('third', 'fourth')
        .addEdge('fourth', 'fifth')
        .addEdge('fifth', 'publish')
        .addEdge('publish', END),
  });
  return { definition, agents: [writer] };
}
