import type { ChainableCommander } from 'ioredis';
import { asStoreError, fromStore } from './as-store-error.js';

/**
 * The replies of a pipeline, in order.
 * A lost connection does not reject `exec()`: it shows as an error beside each command, so the first one is thrown here.
 * @throws StoreUnavailable · ReplyError
 */
export async function runPipeline(pipeline: ChainableCommander): Promise<unknown[]> {
  const replies = (await fromStore(pipeline.exec())) ?? [];
  return replies.map(([error, reply]) => {
    if (error) throw asStoreError(error);
    return reply;
  });
}
