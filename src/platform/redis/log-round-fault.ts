import type { Log } from '#platform/logging/log.js';
import { asStoreError } from './as-store-error.js';
import { StoreUnavailable } from './store.errors.js';

/**
 * Says that a round of something that goes round for ever has failed. That the store is away is said once, by whoever watches
 * the connection; anything else does not pass by itself.
 */
export function logRoundFault(log: Log, error: unknown, message: string): void {
  if (asStoreError(error) instanceof StoreUnavailable) log.debug({ err: error }, message);
  else log.error({ err: error }, message);
}
