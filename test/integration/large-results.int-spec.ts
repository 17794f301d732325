import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CheckpointKeys, RedisCheckpointSaver } from '#orchestration';
import { startCountingProxy, type CountingProxy } from '../support/counting-proxy.js';
import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { Gate } from '../support/gate.js';
import { ledgerWorkflow } from '../support/ledger-workflow.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import type { Stage } from '../support/toy-workflow.js';

// The embedded Redis takes its time.
jest.setTimeout(30_000);

const MIB = 1024 * 1024;
const MARK = 'the-beginning-of-something-large';
const LARGE_TEXT = MARK + 'x'.repeat(MIB);

let redis: TestRedis;
let proxy: CountingProxy;
let stage: Stage;
let harness: EngineHarness;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

beforeEach(async () => {
  proxy = await startCountingProxy(redis.port);
  stage = { asked: [], act: (_, item) => Promise.resolve({ text: item === 'draft' ? LARGE_TEXT : item }) };
  const { definition, agents } = ledgerWorkflow(stage);
  harness = new EngineHarness(`redis://127.0.0.1:${String(proxy.port)}`, [definition], agents);
  await harness.registerAgents();
});
afterEach(async () => {
  await harness.close();
  await proxy.close();
});

const ledgerOf = (id: string) => readFileSync(join(harness.outputDir, id, 'ledger.txt'), 'utf8');
const timesSent = (since = 0) => proxy.sent().slice(since).split(MARK).length - 1;

async function uninterrupted(): Promise<string> {
  const id = await harness.create();
  await harness.reaches(id, 'completed');
  return id;
}

describe('a result over 256 KiB', () => {
  it('is sent to the store once, however many checkpoints follow', async () => {
    await harness.startWorker();
    // The texts of the scripts are sent once, and are not what is counted.
    await uninterrupted();
    const before = proxy.sent().length;
    const id = await uninterrupted();
    expect(await harness.connections.commands.zcard(new CheckpointKeys(harness.prefix).index(id))).toBeGreaterThan(5);
    expect(timesSent(before)).toBe(1);
    expect(proxy.sent().length - before).toBeLessThan(1.2 * MIB);
  });

  it('is whole for whoever takes over, who does not write it again either', async () => {
    const first = await harness.startWorker();
    const expected = ledgerOf(await uninterrupted());
    const gate = new Gate();
    const act = stage.act;
    stage.act = async (capability, item, signal) => {
      if (item === 'fourth' && stage.asked.filter((asked) => asked === 'writer/fourth').length === 2) {
        signal.addEventListener('abort', () => {
          gate.open();
        });
        await gate.passed();
        signal.throwIfAborted();
      }
      return act?.(capability, item, signal);
    };
    const id = await harness.create();
    await eventually(() => {
      expect(stage.asked.filter((asked) => asked === 'writer/fourth')).toHaveLength(2);
    });
    await harness.stopWorker(first, 0);
    await harness.startWorker();
    const done = await harness.reaches(id, 'completed');
    expect(done.epoch).toBe(2);
    expect(ledgerOf(id)).toBe(expected);
    expect(stage.asked.filter((asked) => asked === 'writer/draft')).toHaveLength(2);
    expect(timesSent()).toBe(2);
  });

  it('is in every checkpoint that is read', async () => {
    await harness.startWorker();
    const id = await uninterrupted();
    const { commands } = harness.connections;
    const saver = new RedisCheckpointSaver(commands, new CheckpointKeys(harness.prefix), harness.keys);
    const drafts: unknown[] = [];
    for await (const { checkpoint } of saver.list({ configurable: { thread_id: id } })) {
      const pieces = checkpoint.channel_values['pieces'] as Record<string, { output: { text: string } }> | undefined;
      if (pieces?.['draft']) drafts.push(pieces['draft'].output.text === LARGE_TEXT);
    }
    expect(drafts.length).toBeGreaterThan(4);
    expect(drafts).toEqual(drafts.map(() => true));
  });
});
