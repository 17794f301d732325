import { once } from 'node:events';
import type { Socket } from 'socket.io';

/** How long a client that took nothing for too long has left to hear of it. */
const LAST_WORD_MS = 1_000;

/** What engine.io has not handed to the network yet; its type is private, the property is not. */
interface Outgoing {
  readonly writeBuffer: readonly unknown[];
}

/**
 * Waits until what was sent to a client is on its way, so that no more than two batches of a subscription are ever held.
 * @param stallMs how long a client may take nothing
 * @returns false where it took nothing for so long, or has gone
 */
export async function whenTaken({ conn }: Socket, stallMs: number): Promise<boolean> {
  const { writeBuffer } = conn as unknown as Outgoing;
  if (conn.readyState !== 'open') return false;
  if (writeBuffer.length === 0) return true;
  const over = new AbortController();
  const timer = setTimeout(() => {
    over.abort();
  }, stallMs);
  try {
    // A drain empties the buffer; what is in it then came later.
    await Promise.race([once(conn, 'drain', over), once(conn, 'close', over)]);
    return conn.readyState === 'open';
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}

/** Parts with a client that takes nothing: it is told so if it can be, and its library connects again by itself. */
export function partWith(socket: Socket, stallMs: number): void {
  const { conn } = socket;
  socket.emit('lagging', { stalled_ms: stallMs });
  const timer = setTimeout(() => {
    conn.close(true);
  }, LAST_WORD_MS);
  conn.once('close', () => {
    clearTimeout(timer);
  });
  conn.close();
}
