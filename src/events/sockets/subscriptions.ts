import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { AppConfig } from '#platform/config/app-config.js';
import { toProblem } from '#platform/http/problem.js';
import { Log } from '#platform/logging/log.js';
import { partWith, sendInTurn, whenTaken } from '#platform/realtime/outgoing.js';
import { realtimeSlice } from '#platform/realtime/realtime.config.js';
import { EventFeed } from '../domain/event-feed.js';
import type { FeedEvent } from '../domain/feed-event.js';
import type { FeedScope } from '../domain/feed-scope.js';
import { only, type Following } from '../domain/following.js';
import { EventQueries } from '../event-queries.js';
import { eventsSlice } from '../events.config.js';
import { HeldSubscriptions } from './held-subscriptions.js';

export interface SubscriptionOrder {
  readonly scope: FeedScope;
  /** As `EventFeed` takes it. */
  readonly after: string | undefined;
  /** What of the scope is told; everything unless given. */
  readonly isWanted?: (event: FeedEvent) => boolean;
}

/** Answers a `subscribe`. */
export interface Subscribed {
  readonly ok: true;
  readonly subscription: string;
  /** Behind which the events come. */
  readonly position: string;
}

/** What sockets follow: each subscription is a follower of the feed, and sends as fast as its client takes. */
@Injectable()
export class Subscriptions {
  private readonly bySocket = new WeakMap<Socket, HeldSubscriptions>();
  private readonly limit: number;
  private readonly stallMs: number;

  constructor(
    private readonly feed: EventFeed,
    private readonly queries: EventQueries,
    private readonly log: Log,
    config: AppConfig,
  ) {
    this.limit = config.of(realtimeSlice).maxSubscriptions;
    this.stallMs = config.of(eventsSlice).stallMs;
  }

  /** @throws SubscriptionLimitReached · WorkflowNotFound · PositionUnreadable · StoreUnavailable */
  async begin(socket: Socket, order: SubscriptionOrder): Promise<Subscribed> {
    const held = this.heldBy(socket);
    const { id, signal } = held.begin();
    try {
      const following = await this.follow(order, signal);
      // Not before the acknowledgement: from it the client knows the subscription.
      setImmediate(() => {
        void this.tell(socket, id, following, signal).finally(() => {
          if (!signal.aborted) held.end(id);
        });
      });
      return { ok: true, subscription: id, position: following.position };
    } catch (error) {
      if (!signal.aborted) held.end(id);
      throw error;
    }
  }

  /** @throws SubscriptionNotFound */
  end(socket: Socket, id: string): void {
    this.heldBy(socket).end(id);
  }

  private async follow({ scope, after, isWanted }: SubscriptionOrder, signal: AbortSignal): Promise<Following> {
    if ('workflowId' in scope) await this.queries.assertExists(scope.workflowId);
    const following = await this.feed.follow({ scope, after, signal });
    return isWanted ? only(following, isWanted) : following;
  }

  /** Until it is ended, the socket has gone, or there is nothing more to tell. */
  private async tell(socket: Socket, id: string, following: Following, signal: AbortSignal): Promise<void> {
    try {
      for await (const events of following) {
        const taking = await sendInTurn(socket, this.stallMs, () => {
          if (!signal.aborted) for (const event of events) socket.emit('event', event, id);
        });
        // Nothing more is read before this is on its way.
        const taken = taking === 'taken' ? await whenTaken(socket, this.stallMs) : taking;
        if (taken === 'stalled') this.giveUp(socket);
        if (taken !== 'taken' || signal.aborted) return;
      }
      if (!signal.aborted) socket.emit('subscription_ended', { subscription: id, reason: 'gone' });
    } catch (error) {
      this.log.error({ err: error }, 'A subscription failed');
      const { message, code, details } = toProblem(error);
      socket.emit('subscription_ended', { subscription: id, reason: 'failed', error: message, code, details });
    }
  }

  private giveUp(socket: Socket): void {
    if (!partWith(socket, { stalledMs: this.stallMs, graceMs: this.stallMs })) return;
    this.log.warn({ socket: socket.id, stalled_ms: this.stallMs }, 'A socket took nothing for too long and is closed');
  }

  private heldBy(socket: Socket): HeldSubscriptions {
    const known = this.bySocket.get(socket);
    if (known) return known;
    const held = new HeldSubscriptions(socket, this.limit);
    this.bySocket.set(socket, held);
    return held;
  }
}
