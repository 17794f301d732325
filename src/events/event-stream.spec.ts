import { Writable } from 'node:stream';
import type { ServerResponse } from 'node:http';
import type { FeedEvent } from './domain/feed-event.js';
import type { Following } from './domain/following.js';
import { EventStream } from './event-stream.js';

const STALL_MS = 30_000;

/** A client who takes nothing before he is told to. */
class Client extends Writable {
  readonly taken: string[] = [];
  private take: (() => void) | undefined;
  private isReading = false;

  constructor() {
    super({ highWaterMark: 10, decodeStrings: false });
  }

  override _write(text: string, _encoding: string, done: () => void): void {
    this.take = () => {
      this.taken.push(text);
      done();
    };
    if (this.isReading) this.take();
  }

  read(): void {
    this.isReading = true;
    this.take?.();
  }
}

const event = { type: 'test.large', seq: 1, cursor: '1-0.0', data: {} } as unknown as FeedEvent;
const endless = (signal: AbortSignal): Following => ({
  position: '0',
  async *[Symbol.asyncIterator]() {
    while (!signal.aborted) yield await Promise.resolve([event]);
  },
});

describe('a stream of events to a client who takes nothing', () => {
  const opened = () => {
    const [client, leaving] = [new Client(), new AbortController()];
    const stream = new EventStream({
      following: endless(leaving.signal),
      response: client as unknown as ServerResponse,
      positionOf: () => '1',
      leaving,
      heartbeatMs: 1_000_000,
      stallMs: STALL_MS,
    });
    return { client, stream, running: stream.run() };
  };
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('has as long for its last words as he may take nothing', async () => {
    const { client, running } = opened();
    await jest.advanceTimersByTimeAsync(STALL_MS);
    expect(client.writableEnded).toBe(true);
    await jest.advanceTimersByTimeAsync(STALL_MS - 1);
    expect(client.destroyed).toBe(false);
    client.read();
    expect(await running).toBe('too_slow');
    expect(client.taken.at(-1)).toBe('retry: 5000\nevent: too_slow\ndata: {}\n\n');
  });

  it('is cut off when he does not take those either', async () => {
    const { client, running } = opened();
    await jest.advanceTimersByTimeAsync(2 * STALL_MS);
    expect(await running).toBe('too_slow');
    expect(client.destroyed).toBe(true);
    expect(client.taken).toEqual([]);
  });

  it('does not keep an instance from stopping meanwhile', async () => {
    const { client, stream, running } = opened();
    await jest.advanceTimersByTimeAsync(STALL_MS);
    stream.close('server_closing');
    expect(await running).toBe('too_slow');
    expect(client.destroyed).toBe(true);
  });
});
