import type { RequestInit, Response } from 'undici';
import { retryAfterMs } from '../retry-after.js';
import { AgentAnsweredStatus } from './endpoint.errors.js';

type Fetch = (address: string | URL, init: RequestInit) => Promise<Response>;

/** These say everything by themselves; an SDK makes of them a sentence in which nobody finds them again. */
const TELLING = (status: number): boolean => status === 401 || status === 403 || status === 429 || status >= 500;

/** A `fetch` as the SDKs of protocols take it. @throws AgentAnsweredStatus for a status that ends the exchange */
export function sdkFetch(ours: Fetch, now: () => Date): typeof globalThis.fetch {
  const fetch = async (address: string | URL, init: RequestInit = {}): Promise<Response> => {
    const response = await ours(address, init);
    if (!TELLING(response.status)) return response;
    await response.body?.cancel();
    throw new AgentAnsweredStatus(response.status, retryAfterMs(response.headers.get('retry-after'), now()));
  };
  // Node's own fetch is an earlier undici: the same at run time, other declarations.
  return fetch as unknown as typeof globalThis.fetch;
}
