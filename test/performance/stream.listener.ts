import type { Redis } from 'ioredis';
import type { Listener, Moment } from './subject.js';

/** What an entry of the stream says, if it says anything of interest. */
export type ReadEntry = (fields: Readonly<Record<string, string>>) => { id: string; moment: Moment } | undefined;

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
      for (const [entryId, flat] of reply?.[0]?.[1] ?? []) {
        after = entryId;
        const found = read(recordOf(flat));
        if (found) tell(`${found.id} ${found.moment}`);
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

function recordOf(flat: readonly string[]): Record<string, string> {
  const record: Record<string, string> = {};
  for (let i = 0; i + 1 < flat.length; i += 2) record[flat[i] ?? ''] = flat[i + 1] ?? '';
  return record;
}
