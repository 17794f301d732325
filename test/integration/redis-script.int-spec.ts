import { Redis } from 'ioredis';
import { z } from 'zod';
import { BatchSender } from '#platform/redis/batch-sender.js';
import { redisScript } from '#platform/redis/redis-script.js';
import { runBatch } from '#platform/redis/run-batch.js';
import { settleBatch } from '#platform/redis/script-batch.js';
import { StoreReplyUnreadable, StoreUnavailable } from '#platform/redis/store.errors.js';
import { startRedis, testPrefix, type TestRedis } from '../support/redis-server.js';

const append = redisScript({
  name: 'append',
  source: `
    for i = 2, #ARGV do redis.call('RPUSH', KEYS[1], ARGV[1] .. ARGV[i]) end
    return { 'appended', redis.call('LLEN', KEYS[1]) }`,
  keys: ['list'],
  args: ['mark'],
  reply: z.tuple([z.literal('appended'), z.number()]),
});

const broken = redisScript({
  name: 'broken',
  source: `return redis.error_reply('ERR out of paper')`,
  keys: [],
  args: [],
  reply: z.string(),
});

const surprising = redisScript({ name: 'surprising', source: `return 7`, keys: [], args: [], reply: z.string() });

describe('redisScript', () => {
  let server: TestRedis;
  let redis: Redis;
  const list = `${testPrefix()}:list`;
  const appending = (mark: string, ...more: string[]) =>
    append.call({ keys: { list }, args: { mark }, more: { args: more } });

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url, { maxRetriesPerRequest: 0 });
    redis.on('error', () => undefined);
  });
  beforeEach(() => redis.del(list));
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });

  it('puts named keys and arguments in their places, the further ones after them', async () => {
    expect(append.command({ keys: { list }, args: { mark: 'a' }, more: { keys: ['k'], args: [1, 2] } })).toEqual([
      [list, 'k'],
      ['a', 1, 2],
    ]);
    expect(await append.run(redis, { keys: { list }, args: { mark: 'a' }, more: { args: ['1', '2'] } })).toEqual([
      'appended',
      2,
    ]);
    expect(await redis.lrange(list, 0, -1)).toEqual(['a1', 'a2']);
  });

  it('writes JSON that scripts can read, whatever was cut in the middle of a character; bytes stay as they are', async () => {
    const read = redisScript({
      name: 'read',
      source: `return cjson.decode(ARGV[1]).text`,
      keys: [],
      args: ['json'],
      reply: z.string(),
    });
    const text = '😀'.slice(0, 1);
    expect(await read.run(redis, { keys: {}, args: { json: JSON.stringify({ text }) } })).toBe('\ufffd');
    const bytes = Buffer.from(JSON.stringify({ text }));
    expect(read.command({ keys: {}, args: { json: bytes } })).toEqual([[], [bytes]]);
  });

  it('hands the replies of many callers on in their order, and only some of them in one turn of the event loop', async () => {
    let turn = 0;
    const count = (): void => void (turn++, (ticking = setImmediate(count)));
    let ticking = setImmediate(count);
    const heard = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const [[, length]] = await runBatch(redis, [appending('a', 'x')]);
        return { length, turn };
      }),
    );
    clearImmediate(ticking);
    expect(heard.map(({ length }) => length)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(new Set(heard.map((reply) => reply.turn)).size).toBeGreaterThanOrEqual(3);
  });

  it('lets a job be sent right behind what was submitted', async () => {
    const sender = BatchSender.of(redis);
    const appended = sender.submit([appending('a', 'x')]);
    await sender.written();
    expect(await redis.llen(list)).toBe(1);
    await appended;
  });

  it('runs again when the server has forgotten the script', async () => {
    await append.run(redis, { keys: { list }, args: { mark: 'a' }, more: { args: ['1'] } });
    await redis.script('FLUSH');
    expect(await append.run(redis, { keys: { list }, args: { mark: 'b' }, more: { args: ['1'] } })).toEqual([
      'appended',
      2,
    ]);
  });

  it('runs a batch in order, also on a connection that has never sent the script', async () => {
    const fresh = redis.duplicate();
    const replies = await runBatch(fresh, [appending('a', '1'), appending('b', '1'), appending('c', '1', '2')]);
    fresh.disconnect();
    expect(replies).toEqual([
      ['appended', 1],
      ['appended', 2],
      ['appended', 4],
    ]);
    expect(await redis.lrange(list, 0, -1)).toEqual(['a1', 'b1', 'c1', 'c2']);
  });

  it('repeats in order the calls of a batch whose scripts were flushed', async () => {
    await runBatch(redis, [appending('a', '1')]);
    await redis.script('FLUSH');
    await runBatch(redis, [appending('b', '1'), appending('c', '1')]);
    expect(await redis.lrange(list, 0, -1)).toEqual(['a1', 'b1', 'c1']);
  });

  it('tells the fate of each call: a failing one leaves its neighbours alone', async () => {
    const nothing = { keys: {}, args: {} };
    const outcomes = await settleBatch(redis, [
      appending('a', '1'),
      broken.call(nothing),
      surprising.call(nothing),
      appending('b', '1'),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    await expect(broken.run(redis, nothing)).rejects.toThrow('out of paper');
    await expect(surprising.run(redis, nothing)).rejects.toThrow(StoreReplyUnreadable);
  });

  it('says that the store is unavailable while the server is down, and works when it is back', async () => {
    const params = { keys: { list }, args: { mark: 'a' }, more: { args: ['1'] } };
    await append.run(redis, params);
    await server.down();
    await expect(append.run(redis, params)).rejects.toThrow(StoreUnavailable);
    await server.up();
    if (redis.status !== 'ready') await new Promise((ready) => redis.once('ready', ready));
    expect(await append.run(redis, params)).toEqual(['appended', server.kind === 'real' ? 2 : 1]);
  });
});
