import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { closeConnection, type RedisConnections } from '#platform/redis/redis-connections.js';
import { WorkflowKeys } from '#workflows';
import { DeliveryFeed } from './delivery-feed.js';
import { DeliveryOutbox, type OutboxOptions } from './delivery-outbox.js';
import { NewsLine } from './news-line.js';
import { WebhookKeys } from './webhook.keys.js';

/** A worker's view of the webhooks, over connections that rather wait than fail. */
export class WebhookStore {
  readonly feed: DeliveryFeed;
  readonly outbox: DeliveryOutbox;
  readonly news: NewsLine;
  private readonly redis: Redis;

  constructor(
    connections: RedisConnections,
    keyPrefix: string,
    options: OutboxOptions & { readonly officeMs: number },
  ) {
    const keys = new WebhookKeys(keyPrefix);
    const { events } = new WorkflowKeys(keyPrefix);
    const { officeMs, pendingMax } = options;
    this.redis = connections.dedicated('queue');
    this.feed = new DeliveryFeed(this.redis, keys, events, { owner: randomUUID(), officeMs, pendingMax });
    this.outbox = new DeliveryOutbox(this.redis, keys, options);
    this.news = new NewsLine(connections, { news: keys.news, events });
  }

  async close(): Promise<void> {
    await Promise.all([this.news.close(), closeConnection(this.redis)]);
  }
}
