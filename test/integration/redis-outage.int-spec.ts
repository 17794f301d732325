import { RedisConnections } from '#platform/redis/redis-connections.js';
import { asStoreError } from '#platform/redis/as-store-error.js';
import { endWhenSilent } from '#platform/redis/silence-watch.js';
import { StoreUnavailable } from '#platform/redis/store.errors.js';
import { eventually } from '../support/eventually.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { silentLog } from '../support/silent-log.js';

jest.setTimeout(60_000);

/** Longer than a connection for commands is patient. */
const A_WHILE_MS = 6_500;

let server: TestRedis;
let connections: RedisConnections;

beforeEach(async () => {
  server = await startRedis();
  connections = new RedisConnections(server.url, silentLog);
});
afterEach(async () => {
  server.wake();
  await connections.close();
  await server.stop();
});

/** How long it took until a command failed with what becomes a 503. */
async function secondsUntilRefused(): Promise<number> {
  const since = performance.now();
  const failure: unknown = await connections.commands.get('x').then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(asStoreError(failure)).toBeInstanceOf(StoreUnavailable);
  return (performance.now() - since) / 1_000;
}

async function passing(ms: number): Promise<void> {
  const end = performance.now() + ms;
  await eventually(() => {
    expect(performance.now()).toBeGreaterThan(end);
  }, 2 * ms);
}

describe('a Redis that hangs', () => {
  it('lets commands fail within about five seconds, those after the first among them, and answers when it goes on', async () => {
    await connections.commands.set('x', '1');
    server.hang();
    expect(await secondsUntilRefused()).toBeLessThan(6);
    expect(await secondsUntilRefused()).toBeLessThan(6);
    server.wake();
    await eventually(async () => {
      expect(await connections.commands.get('x')).toBe('1');
    }, 10_000);
  });

  it('has nothing of what waits for it fail', async () => {
    await connections.queue.set('x', '1');
    server.hang();
    const answer = connections.queue.get('x');
    await expect(secondsUntilRefused()).resolves.toBeLessThan(6);
    server.wake();
    expect(await answer).toBe('1');
  });
});

describe('a Redis that is back', () => {
  it('keeps its new connection: nothing of the old one ends it some seconds later', async () => {
    const { commands } = connections;
    await commands.set('x', '1');
    server.hang();
    const flight = commands.get('x');
    await server.kill();
    await expect(flight).rejects.toThrow();
    await server.up();
    await eventually(() => {
      expect(commands.status).toBe('ready');
    });
    const closed = jest.fn();
    commands.once('close', closed);
    await passing(A_WHILE_MS);
    expect(await commands.get('x')).toBe('1');
    expect(closed).not.toHaveBeenCalled();
  });
});

describe(endWhenSilent.name, () => {
  it.each([false, true])('lets a connection idle in peace; subscribed: %s', async (isSubscribed) => {
    const redis = connections.dedicated('subscriber');
    if (isSubscribed) await redis.subscribe('news');
    else await redis.ping();
    endWhenSilent(redis, 1);
    const closed = jest.fn();
    redis.once('close', closed);
    await passing(3_500);
    expect(closed).not.toHaveBeenCalled();
    redis.disconnect();
  });
});
