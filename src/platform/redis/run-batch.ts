import type { Redis } from 'ioredis';
import { BatchSender } from './batch-sender.js';
import type { Replies } from './script-batch.js';
import type { ScriptCall } from './script-call.js';

/**
 * Sends calls in one pipeline, in order and with whatever else goes over the connection in this turn, and gives every
 * reply.
 * @throws the error of the first call that failed; the others have run all the same
 */
export async function runBatch<const C extends readonly ScriptCall<unknown>[]>(
  redis: Redis,
  calls: C,
): Promise<Replies<C>> {
  const outcomes: readonly PromiseSettledResult<unknown>[] = await BatchSender.of(redis).submit(calls);
  const replies = outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
  return replies as Replies<C>;
}
