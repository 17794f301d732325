import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { runInNewContext } from 'node:vm';
import { io, type Socket as ClientSocket } from 'socket.io-client';
import type { Log } from '#platform/logging/log.js';
import { upTo } from '../../support/feed-stage.js';
import { eventually } from '../../support/eventually.js';
import { silentLog } from '../../support/silent-log.js';
import { type SocketClient } from '../../support/socket-client.js';
import { SocketStage, type Instance } from '../../support/socket-stage.js';
import { TEST_KEY } from '../../support/test-app.js';

/** What a client reads from at the level of TCP: one that hangs reads nothing. */
function lineOf({ socket }: SocketClient): { pause(): void; resume(): void } {
  const { transport } = socket.io.engine as unknown as { transport: { ws: { _socket: Socket } } };
  return transport.ws._socket;
}

/** Connections that the server holds, those that are no longer told anything included. */
function openSockets({ app }: Instance): Promise<number> {
  const server = app.getHttpServer();
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => {
      if (error) reject(error);
      else resolve(count);
    });
  });
}

/** The client of README.md, word by word but for the address. */
function followAsReadmeSays({ url }: Instance, hear: (type: string) => void): ClientSocket {
  const [, code = ''] = /```js\n(const socket = io[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const screen = {
    log: (_position: string, type: string) => {
      hear(type);
    },
  };
  const world = { io, key: TEST_KEY, console: screen, setTimeout };
  const words = code.replace('http://127.0.0.1:8003', url);
  return runInNewContext(`${words}; socket`, world) as ClientSocket;
}

describe('a socket', () => {
  let stage: SocketStage;
  beforeAll(async () => {
    stage = await SocketStage.start();
  }, 120_000);
  afterAll(() => stage.stop(), 30_000);

  it('hears that the service stops, comes back by itself and has missed nothing', async () => {
    const first = await stage.instance();
    const id = await stage.feed.workflow();
    const client = await stage.client(first);
    await client.keepTo({ workflow_id: id }, 'seq');
    await stage.feed.stir(id, 4);
    await client.toldSoMany(5);

    await stage.end(first);
    expect(await client.heard('server_closing')).toEqual({ retry_after_ms: 1_000 });
    expect(await client.heard('disconnect')).toBe('transport close');
    expect(client.socket.active).toBe(true);
    await stage.feed.stir(id, 7);

    await stage.instance({}, first.port);
    await client.toldSoMany(12);
    await stage.feed.stir(id, 3);
    expect((await client.toldSoMany(15)).map(({ seq }) => seq)).toEqual(upTo(15));
  }, 120_000);

  it('that does what the README says misses nothing, though it was told nothing before the connection broke', async () => {
    const first = await stage.instance();
    const told: string[] = [];
    const client = followAsReadmeSays(first, (type) => told.push(type));
    const subscribed = jest.spyOn(client, 'emitWithAck');
    await eventually(() => {
      expect(subscribed).toHaveBeenCalled();
    });
    await subscribed.mock.results[0]?.value;
    await stage.end(first);
    const id = await stage.feed.workflow();
    await stage.feed.stir(id, 2);
    await stage.instance({}, first.port);
    await eventually(() => {
      expect(told).toEqual(['workflow.created', 'workflow.updated', 'workflow.updated']);
    });
    client.disconnect();
  }, 60_000);

  it('may go on at another instance', async () => {
    const [one, two] = [await stage.instance(), await stage.instance()];
    const ids = [await stage.feed.workflow('shared'), await stage.feed.workflow('shared')];
    const [left, right] = [await stage.client(one), await stage.client(two)];
    for (const client of [left, right]) await client.subscribe({ project_id: 'shared', after: 0 });
    for (let i = 0; i < 10; i++) await Promise.all(ids.map((id) => stage.feed.stir(id, 1)));
    expect([...(await left.toldSoMany(22))]).toEqual(await right.toldSoMany(22));

    const moved = await stage.client(two);
    const { cursor } = left.events[8] ?? { cursor: '' };
    await moved.subscribe({ project_id: 'shared', after: cursor });
    expect(await moved.toldSoMany(13)).toEqual(left.events.slice(9));
  }, 120_000);

  it('that takes nothing is closed, and slows nobody down', async () => {
    const api = await stage.instance({ STREAM_STALL_MS: '1000' });
    const id = await stage.feed.workflow();
    await stage.feed.stir(id, 499);
    const [slow, quick] = [await stage.client(api), await stage.client(api)];
    expect(await openSockets(api)).toBe(2);
    lineOf(slow).pause();
    // More than the buffers of a connection hold.
    for (let i = 0; i < 100; i++) slow.socket.emit('subscribe', { workflow_id: id, after: 0 });

    await quick.subscribe({ workflow_id: id, after: 500 });
    await stage.feed.stir(id, 20);
    expect((await quick.toldSoMany(20)).map(({ seq }) => seq)).toEqual(upTo(520, 501));
    await eventually(async () => {
      expect(await openSockets(api)).toBe(1);
    }, 20_000);
  }, 120_000);

  it('that reads again just in time hears that it lagged behind, and comes back', async () => {
    const lines: object[] = [];
    const log = { ...silentLog, warn: (line: object) => lines.push(line) } as Log;
    const api = await stage.instance({ STREAM_STALL_MS: '4000' }, 0, log);
    const id = await stage.feed.workflow();
    await stage.feed.stir(id, 499);
    const slow = await stage.client(api);
    const line = lineOf(slow);
    line.pause();
    for (let i = 0; i < 100; i++) slow.socket.emit('subscribe', { workflow_id: id, after: 0 });
    await eventually(() => {
      expect(lines).toContainEqual(expect.objectContaining({ stalled_ms: 4_000 }));
    }, 20_000);
    line.resume();
    // Behind all that filled the buffers, and before the server is tired of waiting for that.
    expect(await slow.heard('lagging')).toEqual({ stalled_ms: 4_000 });
    expect(slow.socket.active).toBe(true);
  }, 120_000);

  it('hears that one subscription has nothing more to tell, and keeps the others', async () => {
    const api = await stage.instance();
    const { redis, keys } = stage.feed;
    const [removed, kept] = [await stage.feed.workflow(), await stage.feed.workflow()];
    const client = await stage.client(api);
    const [ended, other] = [
      await client.subscribe({ workflow_id: removed, after: 1 }),
      await client.subscribe({ workflow_id: kept, after: 1 }),
    ];
    // As after a restore of the data to a time before the workflow.
    await redis.del(keys.workflow(removed), keys.log(removed), keys.events);
    await redis.client('KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    expect(await client.heard('subscription_ended')).toEqual({ subscription: ended.subscription, reason: 'gone' });
    await stage.feed.stir(kept, 1);
    await eventually(() => {
      expect(client.told.get(other.subscription ?? '')?.at(-1)).toMatchObject({ type: 'workflow.updated', seq: 2 });
    });
  }, 60_000);

  it('that goes on asking and takes no answer is closed', async () => {
    const api = await stage.instance();
    const deaf = await stage.client(api);
    deaf.socket.io.reconnection(false);
    lineOf(deaf).pause();
    const nonsense = { after: 'x'.repeat(200) };
    await eventually(
      async () => {
        for (let i = 0; i < 2_000; i++) deaf.socket.emit('subscribe', nonsense, () => undefined);
        expect(await openSockets(api)).toBe(0);
      },
      60_000,
      20,
    );
  }, 120_000);
});
