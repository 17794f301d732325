import { Agent, fetch, Headers, Response, type RequestInit } from 'undici';
import { quote, type Quote } from '../quote.js';
import type { RemoteAgent } from '../work-order.js';
import { AgentAnswerTooLarge, AgentRedirected } from './endpoint.errors.js';
import type { EndpointGuard } from './endpoint-guard.js';

/** How long the other side may take to accept a connection. */
const CONNECT_TIMEOUT_MS = 5_000;

export interface GuardedFetchOptions {
  readonly guard: EndpointGuard;
  readonly maxResponseBytes: number;
  /** How long one request may go without a byte of an answer. */
  readonly timeoutMs: number;
  /** What to authenticate with, by origin: a token goes where it belongs, whatever an agent's card or answer names. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** The only way to an agent over HTTP: to addresses that may be called, without redirects, with a bounded answer. */
export class GuardedFetch {
  private readonly dispatcher: Agent;

  constructor(private readonly options: GuardedFetchOptions) {
    const { guard, timeoutMs } = options;
    this.dispatcher = new Agent({
      connect: { lookup: guard.lookup, timeout: CONNECT_TIMEOUT_MS },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
  }

  /** @throws AgentEndpointRefused · AgentRedirected · AgentAnswerTooLarge, the last one perhaps while the body is read */
  async fetch(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    this.options.guard.assertCallable(url);
    const headers = new Headers(init.headers);
    const token = this.tokenFor(url);
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    const response = await fetch(url, {
      ...init,
      headers,
      redirect: 'manual',
      dispatcher: this.dispatcher,
    });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      throw new AgentRedirected(url.host, response.status);
    }
    return bounded(response, this.options.maxResponseBytes);
  }

  /** Makes an agent's words fit for our records. */
  quoting({ endpointUrl }: Pick<RemoteAgent, 'endpointUrl'>): Quote {
    const token = URL.canParse(endpointUrl) ? this.tokenFor(new URL(endpointUrl)) : undefined;
    return (words, maxLength) => quote(words, token, maxLength);
  }

  private tokenFor(url: URL): string | undefined {
    return Object.hasOwn(this.options.tokens, url.origin) ? this.options.tokens[url.origin] : undefined;
  }

  /** Ends every connection. */
  close(): Promise<void> {
    return this.dispatcher.destroy();
  }
}

/** The same answer, whose body ends with an error at the first byte too many. Counted after it was unpacked. */
async function bounded(response: Response, limit: number): Promise<Response> {
  if (response.body === null) return response;
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body.cancel();
    throw new AgentAnswerTooLarge(limit);
  }
  let bytes = 0;
  const meter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > limit) controller.error(new AgentAnswerTooLarge(limit));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(meter), { status, statusText, headers });
}
