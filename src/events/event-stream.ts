import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { within } from '#platform/lifecycle/within.js';
import type { FeedEvent } from './domain/feed-event.js';
import type { Following } from './domain/following.js';
import { eventFrame, heartbeatFrame, lastFrame, openingFrame } from './frames.js';

/** What a stream that ends may take until its last words have gone out; a slow client has as long as he may stall. */
const FAREWELL_MS = 1_000;

/** Clients of an instance that stops shall not all come back in the same moment. */
const RETURN_WITHIN_MS = 3_000;

const SLOW_RETRY_MS = 5_000;

export interface EventStreamParts {
  readonly following: Following;
  readonly response: ServerResponse;
  /** By what a client names its place: the `seq` of a workflow's event, or the `cursor`. */
  readonly positionOf: (event: FeedEvent) => string;
  /** Aborted when the client has gone; the stream aborts it when it ends. */
  readonly leaving: AbortController;
  readonly heartbeatMs: number;
  readonly stallMs: number;
}

export type StreamEnd = 'client_left' | 'too_slow' | 'server_closing' | 'over';

/** Server-sent events to one client. What the client does not take is not read either: nothing waits here. */
export class EventStream {
  private isBusy = false;
  private end: StreamEnd = 'client_left';

  constructor(private readonly parts: EventStreamParts) {}

  /** Tells events until the client has gone or the stream is closed. */
  async run(): Promise<StreamEnd> {
    const { response, following, leaving, heartbeatMs } = this.parts;
    const pulse = setInterval(() => {
      if (!this.isBusy && !response.writableNeedDrain) response.write(heartbeatFrame(following.position));
    }, heartbeatMs);
    try {
      response.write(openingFrame(following.position));
      for await (const events of following) await this.tell(events);
      if (!leaving.signal.aborted) this.close('over');
    } finally {
      clearInterval(pulse);
      leaving.abort();
      await this.letGo();
    }
    return this.end;
  }

  /** Ends the stream with a word to the client. Who is slow to take his last words does not keep an instance from stopping. */
  close(end: Exclude<StreamEnd, 'client_left'>): void {
    const { response, leaving } = this.parts;
    if (this.end === 'too_slow') response.destroy();
    if (leaving.signal.aborted) return;
    this.end = end;
    response.end(lastWords(end));
    leaving.abort();
  }

  private async tell(events: readonly FeedEvent[]): Promise<void> {
    const { response, leaving, stallMs, positionOf } = this.parts;
    const text = events.map((event) => eventFrame(event, positionOf(event))).join('');
    if (leaving.signal.aborted || response.write(text)) return;
    this.isBusy = true;
    const drained = once(response, 'drain', { signal: leaving.signal }).catch(() => undefined);
    if (!(await within(stallMs, drained))) this.close('too_slow');
    this.isBusy = false;
  }

  /** A client who does not even take the last words is hung up on. */
  private async letGo(): Promise<void> {
    const { response, stallMs } = this.parts;
    response.end();
    if (response.closed) return;
    const closed = once(response, 'close').catch(() => undefined);
    if (!(await within(this.end === 'too_slow' ? stallMs : FAREWELL_MS, closed))) response.destroy();
  }
}

function lastWords(end: Exclude<StreamEnd, 'client_left'>): string {
  if (end === 'server_closing') return lastFrame(end, 500 + Math.random() * RETURN_WITHIN_MS);
  return end === 'too_slow' ? lastFrame(end, SLOW_RETRY_MS) : '';
}
