import type { Socket } from 'socket.io';

type Connection = Socket['conn'];

/** What engine.io keeps to itself: what it has not handed to the network yet, and the WebSocket if it is one. */
interface Inside {
  readonly writeBuffer: readonly unknown[];
  readonly transport: { readonly socket?: { terminate(): void } };
}

/** `stalled`: nothing was taken for too long. `gone`: there is nobody to take it. */
export type Taking = 'taken' | 'stalled' | 'gone';

/** Many subscriptions of a socket wait for the same. */
const awaited = new WeakMap<Connection, Promise<Taking>>();

/**
 * Waits until what was sent to a client is on its way.
 * @param stallMs how long a client may take nothing
 */
export async function whenTaken({ conn }: Socket, stallMs: number): Promise<Taking> {
  if (conn.readyState !== 'open') return 'gone';
  if (inside(conn).writeBuffer.length === 0) return 'taken';
  const known = awaited.get(conn);
  if (known) return known;
  const taking = nextTaking(conn, stallMs);
  awaited.set(conn, taking);
  return taking;
}

/**
 * Sends as soon as nothing waits to be sent: of many who wait for that with a socket one after the other, so that all its
 * subscriptions together hold no more than two batches.
 */
export async function sendInTurn(socket: Socket, stallMs: number, send: () => void): Promise<Taking> {
  for (;;) {
    const taking = await whenTaken(socket, stallMs);
    if (taking !== 'taken') return taking;
    if (isOverfull(socket, 0)) continue;
    send();
    return 'taken';
  }
}

/** Whether more than so many packets wait to be sent. */
export function isOverfull({ conn }: Socket, packets: number): boolean {
  return inside(conn).writeBuffer.length > packets;
}

/** A drain empties the buffer; what is in it then came later. */
function nextTaking(conn: Connection, stallMs: number): Promise<Taking> {
  return new Promise((resolve) => {
    const settle = (taking: Taking): void => {
      clearTimeout(timer);
      conn.off('drain', drained).off('close', closed);
      awaited.delete(conn);
      resolve(taking);
    };
    const drained = (): void => {
      settle('taken');
    };
    const closed = (): void => {
      settle('gone');
    };
    const timer = setTimeout(settle, stallMs, 'stalled');
    conn.once('drain', drained).once('close', closed);
  });
}

/** How a client is parted with. */
export interface Parting {
  /** How long it took nothing, as it is told. */
  readonly stalledMs: number;
  /** How long it has to hear of it. */
  readonly graceMs: number;
}

/**
 * Parts with a client that takes nothing: it is told so if it can be, and its library connects again by itself. Meanwhile
 * nothing more is sent to it, and what it says is not heard.
 * @returns false where that is done already
 */
export function partWith(socket: Socket, { stalledMs, graceMs }: Parting): boolean {
  const { conn } = socket;
  if (conn.readyState !== 'open') return false;
  socket.emit('lagging', { stalled_ms: stalledMs });
  const timer = setTimeout(() => {
    conn.close(true);
    // Otherwise half a minute is granted to whoever does not even take the goodbye.
    inside(conn).transport.socket?.terminate();
  }, graceMs);
  conn.once('close', () => {
    clearTimeout(timer);
  });
  conn.close();
  return true;
}

function inside(conn: Connection): Inside {
  return conn as unknown as Inside;
}
