import type { Redis } from 'ioredis';
import { settleBatch } from '#platform/redis/script-batch.js';
import type { ScriptCall } from '#platform/redis/script-call.js';

type Outcomes = PromiseSettledResult<unknown>[];

interface Waiting {
  readonly calls: readonly ScriptCall<unknown>[];
  readonly resolve: (outcomes: Outcomes) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Sends what all the workflows of a worker have to write in the same turn of the event loop as one pipeline: a wave of
 * tasks that begins, or fifty workflows that each finish one, cost one round trip. Each one's calls stay in order.
 */
export class BatchSender {
  private waiting: Waiting[] = [];

  constructor(private readonly redis: Redis) {}

  submit(calls: readonly ScriptCall<unknown>[]): Promise<Outcomes> {
    return new Promise((resolve, reject) => {
      if (this.waiting.push({ calls, resolve, reject }) === 1) setImmediate(() => void this.flush());
    });
  }

  private async flush(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    try {
      const outcomes: Outcomes = await settleBatch(
        this.redis,
        batch.flatMap(({ calls }) => calls),
      );
      let from = 0;
      for (const { calls, resolve } of batch) resolve(outcomes.slice(from, (from += calls.length)));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
