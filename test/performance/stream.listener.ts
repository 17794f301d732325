import type { Redis } from 'ioredis';
import type { Listener, Moment } from './subject.js';

/** What of interest an entry of the stream says. */
export type ReadEntry = (entry: [id: string, flat: string[]]) => { id: string; moment: Moment }[];

/** Reads a stream with a blocking read, so that news arrives as soon as it is written. */
export async function listenToStream(redis: Redis, stream: string, read: ReadEntry): Promise<Listener> {
  const reader = redis.duplicate();
  const happened = new Set<string>();
  const waiting = new Map<string, () => void>();
  let isOpen = true;
  const last = await redis.xrevrange(stream, '+', '-', 'COUNT', 1);
  let after = last[0]?.[0] ?? '0';
  const loop = async (): Promise<void> => {
    while (isOpen) {
      const reply = await reader.xread('COUNT', 1_000, 'BLOCK', 1_000, 'STREAMS', stream, after).catch(() => null);
      for (const entry of reply?.[0]?.[1] ?? []) {
        [after] = entry;
        for (const { id, moment } of read(entry)) tell(`${id} ${moment}`);
      }
    }
  };
  const tell = (what: string): void => {
    const resolve = waiting.get(what);
    waiting.delete(what);
    if (resolve) resolve();
    else happened.add(what);
  };
  void loop();
  return {
    heard: (id, moment) =>
      new Promise((resolve) => {
        if (happened.delete(`${id} ${moment}`)) resolve();
        else waiting.set(`${id} ${moment}`, resolve);
      }),
    close: () => {
      isOpen = false;
      reader.disconnect();
    },
  };
}
