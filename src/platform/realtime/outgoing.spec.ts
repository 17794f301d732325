import { EventEmitter } from 'node:events';
import type { Socket } from 'socket.io';
import { partWith } from './outgoing.js';

/** A connection whose client takes nothing. */
class Connection extends EventEmitter {
  readyState = 'open';
  readonly closed: (boolean | undefined)[] = [];
  readonly transport = { socket: { terminate: jest.fn() } };

  close(discard?: boolean): void {
    this.readyState = 'closing';
    this.closed.push(discard);
  }
}

describe('parting with a client that takes nothing', () => {
  const GRACE_MS = 30_000;
  const conn = new Connection();
  const emit = jest.fn();
  const socket = { conn, emit } as unknown as Socket;
  beforeAll(() => {
    jest.useFakeTimers();
  });
  afterAll(() => {
    jest.useRealTimers();
  });

  it('tells it so, gives it time to hear, and hangs up', () => {
    expect(partWith(socket, { stalledMs: 15_000, graceMs: GRACE_MS })).toBe(true);
    expect(emit).toHaveBeenCalledWith('lagging', { stalled_ms: 15_000 });
    jest.advanceTimersByTime(GRACE_MS - 1);
    expect(conn.transport.socket.terminate).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(conn.transport.socket.terminate).toHaveBeenCalled();
    expect(conn.closed).toEqual([undefined, true]);
  });

  it('is done once', () => {
    expect(partWith(socket, { stalledMs: 15_000, graceMs: GRACE_MS })).toBe(false);
  });
});
