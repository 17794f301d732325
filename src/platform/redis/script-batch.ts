import type { ChainableCommander, Redis } from 'ioredis';
import { asStoreError, fromStore } from './as-store-error.js';
import type { ScriptCall } from './script-call.js';

/** The replies of a batch, in the order and with the types of its calls. */
export type Replies<C extends readonly ScriptCall<unknown>[]> = {
  -readonly [I in keyof C]: C[I] extends ScriptCall<infer R> ? R : never;
};

/** What became of each call of a batch; a failed one says nothing about its neighbours. */
export type Settled<C extends readonly ScriptCall<unknown>[]> = {
  -readonly [I in keyof C]: PromiseSettledResult<C[I] extends ScriptCall<infer R> ? R : never>;
};

/**
 * Sends calls in one pipeline, in order, and says of each what became of it.
 * A call the server does not know by hash is sent again with its text, after the others. That happens only when the
 * server's scripts were flushed under us: the first use on a connection carries the text, so order is kept otherwise.
 * @throws StoreUnavailable when nothing could be sent
 */
export async function settleBatch<const C extends readonly ScriptCall<unknown>[]>(
  redis: Redis,
  calls: C,
): Promise<Settled<C>> {
  const known = knownScripts(redis);
  const answers = await send(redis, calls, (call) => known.has(call.sha));
  const unknown = calls.flatMap((_, i) => (isNoScript(answers[i]?.[0]) ? [i] : []));
  if (unknown.length > 0) {
    const again = unknown.map((i) => calls[i] as ScriptCall<unknown>);
    const second = await send(redis, again, () => false);
    unknown.forEach((i, n) => (answers[i] = second[n] as Answer));
  }
  return calls.map((call, i) => settle(call, answers[i] as Answer)) as Settled<C>;
}

type Answer = [error: Error | null, reply: unknown];

async function send(
  redis: Redis,
  calls: readonly ScriptCall<unknown>[],
  byHash: (call: ScriptCall<unknown>) => boolean,
): Promise<Answer[]> {
  const known = knownScripts(redis);
  const pipeline = redis.pipeline();
  for (const call of calls) {
    append(pipeline, call, byHash(call));
    known.add(call.sha);
  }
  return (await fromStore(pipeline.exec())) ?? [];
}

function append(pipeline: ChainableCommander, call: ScriptCall<unknown>, byHash: boolean): void {
  const { keys, args } = call;
  if (byHash) pipeline.evalsha(call.sha, keys.length, ...keys, ...args);
  else pipeline.eval(call.text, keys.length, ...keys, ...args);
}

function settle(call: ScriptCall<unknown>, [error, reply]: Answer): PromiseSettledResult<unknown> {
  if (error) return { status: 'rejected', reason: asStoreError(error) };
  try {
    return { status: 'fulfilled', value: call.parse(reply) };
  } catch (unreadable) {
    return { status: 'rejected', reason: unreadable };
  }
}

const isNoScript = (error: Error | null | undefined): boolean => error?.message.startsWith('NOSCRIPT') ?? false;

const knownByConnection = new WeakMap<Redis, Set<string>>();

/** Hashes this connection has sent the text of since it was last established; a restarted server knows none. */
function knownScripts(redis: Redis): Set<string> {
  const found = knownByConnection.get(redis);
  if (found) return found;
  const known = new Set<string>();
  knownByConnection.set(redis, known);
  redis.on('close', () => {
    known.clear();
  });
  return known;
}
