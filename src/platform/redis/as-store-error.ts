import { types } from 'node:util';
import { errorCode } from '#platform/lifecycle/error-code.js';
import { StoreUnavailable } from './store.errors.js';

/** What ioredis says when the connection, and not the command, is at fault. */
const CLIENT_TROUBLE =
  /^(Connection is closed|Command timed out|Command aborted|Stream isn't writeable|Socket timeout|connect ETIMEDOUT|Reached the max retries)/;

/** What a server says that is starting, failing over, or cannot write its disk. */
const SERVER_TROUBLE = /^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|MISCONF|NOREPLICAS|BUSY|OOM) /;

const SYSTEM_TROUBLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'NR_CLOSED',
]);

/** The one place that knows how trouble with Redis looks: it becomes `StoreUnavailable`, all else stays what it is. */
export function asStoreError(error: unknown): unknown {
  return types.isNativeError(error) && isTrouble(error) ? new StoreUnavailable(error) : error;
}

function isTrouble(error: Error): boolean {
  if (SYSTEM_TROUBLE.has(errorCode(error) ?? '')) return true;
  return CLIENT_TROUBLE.test(error.message) || SERVER_TROUBLE.test(error.message);
}

/** Awaits a command or a few of them and translates the trouble of the connection. */
export async function fromStore<T>(reply: Promise<T>): Promise<T> {
  try {
    return await reply;
  } catch (error) {
    throw asStoreError(error);
  }
}
