import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Log } from '#platform/logging/log.js';
import { within } from '#platform/lifecycle/within.js';
import type { EventFeed } from './domain/event-feed.js';
import { StreamLimitReached, StreamsClosing } from './domain/event.errors.js';
import { isOfTypes } from './domain/event-types.js';
import type { FeedEvent } from './domain/feed-event.js';
import type { FeedScope } from './domain/feed-scope.js';
import { only, type Following } from './domain/following.js';
import { EventStream } from './event-stream.js';

export interface StreamOrder {
  readonly scope: FeedScope;
  readonly after: string | undefined;
  readonly types?: readonly string[] | undefined;
}

export interface StreamSettings {
  readonly maxStreams: number;
  readonly heartbeatMs: number;
  readonly stallMs: number;
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // What nginx would otherwise keep until it is worth sending.
  'x-accel-buffering': 'no',
  connection: 'close',
};

/** How long a closing instance waits for its streams to end. */
const CLOSING_MS = 2_000;

/** How long a silent connection is trusted before the system asks whether anybody is there, ms. */
const KEEP_ALIVE_MS = 30_000;

/** The open streams of this process. */
export class EventStreams implements BeforeApplicationShutdown {
  private readonly open = new Map<EventStream, Promise<void>>();
  private places = 0;
  private isClosing = false;

  constructor(
    private readonly feed: EventFeed,
    private readonly settings: StreamSettings,
    private readonly log: Log,
  ) {}

  /** @throws StreamLimitReached · StreamsClosing · PositionUnreadable · StoreUnavailable, before anything is sent */
  async serve(reply: FastifyReply, { scope, after, types }: StreamOrder): Promise<void> {
    this.takePlace();
    const leaving = new AbortController();
    try {
      reply.raw.once('close', () => {
        leaving.abort();
      });
      // Whoever left before that will not be heard leaving.
      if (reply.raw.closed) leaving.abort();
      const following = await this.feed.follow({ scope, after, signal: leaving.signal });
      await this.run(reply, types ? only(following, isOfTypes(types)) : following, {
        leaving,
        positionOf: 'workflowId' in scope ? ({ seq = 0 }) => String(seq) : ({ cursor }) => cursor,
      });
    } finally {
      leaving.abort();
      this.places -= 1;
    }
  }

  /** Tells everybody to connect again; after that the server can close. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isClosing = true;
    for (const stream of this.open.keys()) stream.close('server_closing');
    await within(CLOSING_MS, Promise.allSettled(this.open.values()));
  }

  private takePlace(): void {
    if (this.isClosing) throw new StreamsClosing();
    if (this.places >= this.settings.maxStreams) throw new StreamLimitReached(this.settings.maxStreams);
    this.places += 1;
  }

  private async run(
    reply: FastifyReply,
    following: Following,
    rest: { readonly leaving: AbortController; readonly positionOf: (event: FeedEvent) => string },
  ): Promise<void> {
    if (this.isClosing) throw new StreamsClosing();
    const { heartbeatMs, stallMs } = this.settings;
    reply.hijack();
    if (rest.leaving.signal.aborted) return;
    const response = reply.raw;
    response.socket?.setKeepAlive(true, KEEP_ALIVE_MS);
    response.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...HEADERS });
    const stream = new EventStream({ following, response, heartbeatMs, stallMs, ...rest });
    const running = this.follow(stream);
    this.open.set(stream, running);
    await running;
    this.open.delete(stream);
  }

  /** A stream that breaks ends, and the client comes back for the rest. */
  private async follow(stream: EventStream): Promise<void> {
    try {
      const end = await stream.run();
      this.log.debug({ end }, 'A stream of events has ended');
    } catch (err) {
      this.log.error({ err }, 'A stream of events broke');
    }
  }
}
