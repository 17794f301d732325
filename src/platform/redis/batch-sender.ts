import type { Redis } from 'ioredis';
import { settleBatch, type Settled } from './script-batch.js';
import type { ScriptCall } from './script-call.js';

type Outcomes = PromiseSettledResult<unknown>[];

/**
 * So many callers go on in one turn of the event loop, and the rest in the next ones: what those send is with Redis while
 * these still compute. With all at once Redis and this process would take turns, each waiting for the other.
 */
const WAVE = 16;

interface Waiting {
  readonly calls: readonly ScriptCall<unknown>[];
  readonly resolve: (outcomes: Outcomes) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Sends everything that is to go over one connection in the same turn of the event loop as one pipeline: a wave of tasks
 * that begins, fifty workflows that each finish one, or a hundred requests at once cost one write and one round trip.
 * Each one's calls stay in order.
 */
export class BatchSender {
  private static readonly senders = new WeakMap<Redis, BatchSender>();
  private waiting: Waiting[] = [];
  /** Done when the replies that have come so far are handed on: in the order in which they came. */
  private delivered: Promise<void> = Promise.resolve();

  private constructor(private readonly redis: Redis) {}

  /** The one sender of a connection. */
  static of(redis: Redis): BatchSender {
    const known = BatchSender.senders.get(redis);
    if (known) return known;
    const sender = new BatchSender(redis);
    BatchSender.senders.set(redis, sender);
    return sender;
  }

  /**
   * Says of each call what became of it, in order.
   * @throws StoreUnavailable when nothing could be sent
   */
  submit<const C extends readonly ScriptCall<unknown>[]>(calls: C): Promise<Settled<C>> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { calls, reject, resolve: resolve as (outcomes: Outcomes) => void };
      if (this.waiting.push(waiting) === 1) setImmediate(() => void this.flush());
    });
  }

  /** Resolves when everything submitted so far is on its way: what is sent then arrives behind it. */
  written(): Promise<void> {
    return this.waiting.length === 0 ? Promise.resolve() : nextTurn();
  }

  private async flush(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    try {
      const outcomes: Outcomes = await settleBatch(
        this.redis,
        batch.flatMap(({ calls }) => calls),
      );
      this.delivered = this.delivered.then(() => deliver(batch, outcomes));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}

async function deliver(batch: readonly Waiting[], outcomes: Outcomes): Promise<void> {
  let from = 0;
  for (const [i, { calls, resolve }] of batch.entries()) {
    if (i > 0 && i % WAVE === 0) await nextTurn();
    resolve(outcomes.slice(from, (from += calls.length)));
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
