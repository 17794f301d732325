import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Annotation, Command, END, GraphInterrupt, START, StateGraph, interrupt } from '@langchain/langgraph';
import { Redis } from 'ioredis';
import { CheckpointKeys, RedisCheckpointSaver, keepContextLean } from '#orchestration';
import { WorkflowKeys } from '#workflows';
import { FLOOR_DONE, FLOOR_NEWS, FLOOR_PREFIX } from './floor.keys.js';

/**
 * The floor: the same six steps and the same results on bare LangGraph with our saver, in one process behind the least
 * of an HTTP server. No router, no task records, no events, no queue, no way to survive its own end unaided.
 */
const STEPS = ['concept', 'character', 'scene', 'media', 'post', 'final'] as const;
type Step = (typeof STEPS)[number];

const FloorState = Annotation.Root({
  seed: Annotation<string>(),
  asks: Annotation<boolean>(),
  concept: Annotation<string>(),
  character: Annotation<string>(),
  scene: Annotation<string>(),
  media: Annotation<string>(),
  post: Annotation<string>(),
  final: Annotation<string>(),
});
type Floor = typeof FloorState.State;

const [, , url = '', port = '0', patched = ''] = process.argv;
if (patched === 'patched') keepContextLean();

const redis = new Redis(url);
const saver = new RedisCheckpointSaver(redis, new CheckpointKeys(FLOOR_PREFIX), new WorkflowKeys(FLOOR_PREFIX));

interface Config {
  readonly configurable?: Record<string, unknown>;
}

const idOf = (config: Config): string => String(config.configurable?.['thread_id']);
const answerKey = (id: string): string => `${FLOOR_PREFIX}:answer:${id}`;

function take(step: Step, before?: Step) {
  return (state: Floor): Partial<Floor> => {
    const from = before === undefined ? state.seed : state[before];
    return { [step]: createHash('sha256').update(`${step}\n${from}`).digest('hex').repeat(16) };
  };
}

async function takeSecond(state: Floor, config: Config): Promise<Partial<Floor>> {
  if (state.asks) await tell(idOf(config), 'second_step');
  return take('character', 'concept')(state);
}

async function ask({ asks }: Floor, config: Config): Promise<Partial<Floor>> {
  if (asks && patched !== 'patched') interrupt({ waiting_for: 'decision' });
  // With the patch `interrupt` finds no context, so the node is left as our workers leave theirs.
  if (asks && patched === 'patched' && (await redis.get(answerKey(idOf(config)))) === null) {
    throw new GraphInterrupt([{ value: { waiting_for: 'decision' } }]);
  }
  return {};
}

const graph = new StateGraph(FloorState)
  .addNode('concept_step', take('concept'))
  .addNode('ask', ask)
  .addNode('character_step', takeSecond)
  .addNode('scene_step', take('scene', 'character'))
  .addNode('media_step', take('media', 'scene'))
  .addNode('post_step', take('post', 'media'))
  .addNode('final_step', take('final', 'post'))
  .addEdge(START, 'concept_step')
  .addConditionalEdges('concept_step', ({ asks }) => (asks ? 'ask' : 'character_step'), ['ask', 'character_step'])
  .addEdge('ask', 'character_step')
  .addEdge('character_step', 'scene_step')
  .addEdge('scene_step', 'media_step')
  .addEdge('media_step', 'post_step')
  .addEdge('post_step', 'final_step')
  .addEdge('final_step', END)
  // The saver's versions are text, which LangGraph's own type does not foresee.
  .compile({ checkpointer: saver as never });

const configOf = (id: string) => ({ configurable: { thread_id: id }, durability: 'sync' as const });

async function tell(id: string, moment: string): Promise<void> {
  await redis.xadd(FLOOR_NEWS, 'MAXLEN', '~', 1_000, '*', 'id', id, 'moment', moment);
}

async function advance(id: string, input: unknown): Promise<void> {
  const state = (await graph.invoke(input as never, configOf(id))) as Partial<Floor>;
  if (state.final === undefined) return tell(id, 'waiting');
  await Promise.all([redis.incr(FLOOR_DONE), tell(id, 'completed')]);
}

async function resume(id: string): Promise<void> {
  if (patched !== 'patched') return advance(id, new Command({ resume: 'approve' }));
  await redis.set(answerKey(id), 'approve');
  return advance(id, null);
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, , id = ''] = (request.url ?? '').split('/');
  if (request.method === 'GET') {
    const tuple = await saver.getTuple(configOf(id));
    const values = tuple?.checkpoint.channel_values ?? {};
    reply(response, 200, { workflow_id: id, done: STEPS.filter((step) => step in values) });
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const asks = Buffer.concat(chunks).includes('w6_decision');
  if (id === '') {
    const created = randomUUID();
    void advance(created, { seed: '7', asks });
    reply(response, 202, { workflow_id: created });
    return;
  }
  void resume(id);
  reply(response, 202, { workflow_id: id });
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

createServer((request, response) => {
  handle(request, response).catch((error: unknown) => {
    reply(response, 500, { error: String(error) });
  });
}).listen(Number(port), '127.0.0.1');
