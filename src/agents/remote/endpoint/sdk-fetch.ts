import type { RequestInit, Response } from 'undici';
import { retryAfterMs } from '#platform/outbound/retry-after.js';
import { AgentAnsweredStatus } from './endpoint.errors.js';

type Fetch = (address: string | URL, init: RequestInit) => Promise<Response>;

/**
 * Whether the status says everything by itself: an SDK makes of it a sentence in which nobody finds it again. What else comes
 * with a refusal of a `POST` as JSON is the protocol's own error, and the SDK reads it.
 */
function isTelling({ status, headers }: Response, method: string | undefined): boolean {
  if (status < 400) return false;
  if (status === 401 || status === 403 || status === 429 || status >= 500) return true;
  return method !== 'POST' || headers.get('content-type')?.includes('json') !== true;
}

/** A `fetch` as the SDKs of protocols take it. @throws AgentAnsweredStatus for a status that ends the exchange */
export function sdkFetch(ours: Fetch, now: () => Date): typeof globalThis.fetch {
  const fetch = async (address: string | URL, init: RequestInit = {}): Promise<Response> => {
    const response = await ours(address, init);
    if (!isTelling(response, init.method)) return response;
    await response.body?.cancel();
    throw new AgentAnsweredStatus(response.status, retryAfterMs(response.headers.get('retry-after'), now()));
  };
  // Node's own fetch is an earlier undici: the same at run time, other declarations.
  return fetch as unknown as typeof globalThis.fetch;
}
