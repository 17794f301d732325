import { Agent, fetch, type RequestInit, type Response } from 'undici';
import type { EndpointGuard } from './endpoint-guard.js';

/** How long the other side may take to accept a connection. */
const CONNECT_TIMEOUT_MS = 5_000;

/** The only way out over HTTP: to addresses that may be called, through no proxy, and never on to where a redirect leads. */
export class OutboundHttp {
  private readonly dispatcher: Agent;

  /** @param silenceMs how long one request may go without a byte of an answer */
  constructor(
    private readonly guard: EndpointGuard,
    silenceMs: number,
  ) {
    this.dispatcher = new Agent({
      connect: { lookup: guard.lookup, timeout: CONNECT_TIMEOUT_MS },
      headersTimeout: silenceMs,
      bodyTimeout: silenceMs,
    });
  }

  /** A redirect is an answer like any other. @throws AppError of the guard, by itself or as the cause of a failed connection */
  fetch(url: URL, init: RequestInit = {}): Promise<Response> {
    this.guard.assertCallable(url);
    return fetch(url, { ...init, redirect: 'manual', dispatcher: this.dispatcher });
  }

  /** Ends every connection. */
  close(): Promise<void> {
    return this.dispatcher.destroy();
  }
}
