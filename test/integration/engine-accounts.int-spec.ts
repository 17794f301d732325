import { Redis } from 'ioredis';
import { CheckpointKeys, RedisCheckpointSaver } from '#orchestration';
import { startCountingProxy, type CountingProxy } from '../support/counting-proxy.js';
import { EngineHarness } from '../support/engine-harness.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { toyWorkflow, type Stage } from '../support/toy-workflow.js';

let redis: TestRedis;
let proxy: CountingProxy;
let harness: EngineHarness;
const stage: Stage = { asked: [] };
const WIDTH = 12;

beforeAll(async () => {
  redis = await startRedis();
  proxy = await startCountingProxy(redis.port);
  const { definition, agents } = toyWorkflow(stage, WIDTH);
  harness = new EngineHarness(`redis://127.0.0.1:${String(proxy.port)}`, [definition], agents, 60_000);
  await harness.registerAgents(WIDTH);
  await harness.startWorker();
  const warm = await harness.create({ parameters: { auto_approve: true } });
  await harness.reaches(warm, 'completed');
});
afterAll(async () => {
  await harness.close();
  await proxy.close();
  await redis.stop();
});

describe('what a workflow costs at the socket', () => {
  it('is at most one round trip per finished task and one per superstep, status and events included', async () => {
    const id = await harness.create({ parameters: { auto_approve: true } });
    proxy.take('');
    // Nothing polls meanwhile: the end is heard, on a connection that does not go through the proxy.
    const listener = new Redis(redis.url);
    for (let after = '$'; ;) {
      const [[, entries] = ['', []]] =
        (await listener.xread('BLOCK', 5_000, 'STREAMS', harness.keys.events, after)) ?? [];
      if (
        entries.some(([, fields]) => fields.some((text) => text.includes('workflow.completed')) && fields.includes(id))
      )
        break;
      if (entries.length === 0 && (await harness.workflows.find(id))?.status === 'completed') break;
      after = entries.at(-1)?.[0] ?? after;
    }
    const checkpoints = await listener.zcard(new CheckpointKeys(harness.prefix).index(id));
    await listener.quit();
    const tasks = WIDTH + 1;
    const trips = proxy.take(`:workflow:${id}`);
    expect(checkpoints).toBe(7);
    expect(trips).toBeLessThanOrEqual(tasks + checkpoints);
    expect(trips).toBeGreaterThan(3);
  });

  it('includes no command that walks the keyspace', () => {
    expect(proxy.sent()).toMatch(/evalsha/i);
    expect(proxy.sent()).not.toMatch(/\r\n(keys|scan)\r\n/i);
  });
});

describe(RedisCheckpointSaver.name, () => {
  it('keeps the edit of a fork from an older checkpoint', async () => {
    const saver = new RedisCheckpointSaver(
      harness.connections.commands,
      new CheckpointKeys(harness.prefix),
      harness.keys,
    );
    const { definition } = toyWorkflow({ asked: [] }, 1);
    interface Graph {
      invoke(input: unknown, config: unknown): Promise<Record<string, unknown>>;
      updateState(config: unknown, values: unknown): Promise<unknown>;
      getStateHistory(config: unknown): AsyncIterable<{ config: unknown; values: Record<string, unknown> }>;
    }
    const { Annotation, END, START, StateGraph } = await import('@langchain/langgraph');
    const State = Annotation.Root({ text: Annotation<string>(), seen: Annotation<string[]>() });
    const graph = new StateGraph(State)
      .addNode('first', () => ({ text: 'written by first' }))
      .addNode('second', ({ text }) => ({ seen: [text] }))
      .addEdge(START, 'first')
      .addEdge('first', 'second')
      .addEdge('second', END)
      .compile({ checkpointer: saver as never }) as unknown as Graph;
    const config = { configurable: { thread_id: `fork-${definition.type}` } };
    await graph.invoke({}, config);
    const history: { config: unknown; values: Record<string, unknown> }[] = [];
    for await (const state of graph.getStateHistory(config)) history.push(state);
    const afterFirst = history.find(({ values }) => values['text'] !== undefined && values['seen'] === undefined);
    const forked = await graph.updateState(afterFirst?.config, { text: 'edited' });
    expect((await graph.invoke(null, forked))['seen']).toEqual(['edited']);
  });
});
