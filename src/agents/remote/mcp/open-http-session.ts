import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { Response, type RequestInit } from 'undici';
import type { GuardedFetch } from '../endpoint/guarded-fetch.js';
import { sdkFetch } from '../endpoint/sdk-fetch.js';
import { WE, type McpSession } from './mcp-session.js';

export interface HttpSessionContext {
  readonly guarded: GuardedFetch;
  readonly now: () => Date;
  readonly options: { readonly signal: AbortSignal; readonly timeout: number };
}

/** Connects by Streamable HTTP. The server's stream may end at any time; we ask once and do not reconnect. */
export async function openHttpSession(url: string, { guarded, now, options }: HttpSessionContext): Promise<McpSession> {
  const { promise: broken, reject } = rejectable();
  const transport = new StreamableHTTPClientTransport(new URL(url), {
    fetch: sdkFetch(async (address, init) => watched(await guarded.fetch(address, init), init, reject), now),
    reconnectionOptions: {
      maxRetries: 0,
      initialReconnectionDelay: 1,
      maxReconnectionDelay: 1,
      reconnectionDelayGrowFactor: 1,
    },
  });
  const client = new Client(WE);
  const close = (): void => {
    void transport
      .terminateSession()
      .catch(() => undefined) // A session that is not ended runs out by itself.
      .finally(() => void client.close());
  };
  try {
    await Promise.race([client.connect(transport, options), broken]);
    return { client, broken, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** The transport keeps the end of a stream to itself, and whoever waits for an answer from it waits on. */
function watched(response: Response, { method }: RequestInit, onBroken: (error: unknown) => void): Response {
  if (response.body === null || method !== 'POST') return response;
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const read = () =>
    reader.read().catch((error: unknown) => {
      onBroken(error);
      throw error;
    });
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await read();
      if (value) controller.enqueue(value);
      else if (done && !isCancelled) controller.close();
    },
    cancel(reason) {
      isCancelled = true;
      return reader.cancel(reason);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}

function rejectable(): { promise: Promise<never>; reject: (error: unknown) => void } {
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  promise.catch(() => undefined); // Heard by whoever races it; nobody may.
  return { promise, reject };
}
