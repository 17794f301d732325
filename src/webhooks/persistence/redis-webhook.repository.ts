import type { Redis } from 'ioredis';
import { cursorOf, type Page, type PageRequest } from '#kernel/page.js';
import { fromStore } from '#platform/redis/as-store-error.js';
import { readIndexPage } from '#platform/redis/index-page.js';
import { runPipeline } from '#platform/redis/run-pipeline.js';
import type { Delivery, DeliveryStatus } from '../domain/delivery.js';
import type { Webhook } from '../domain/webhook.js';
import { WebhookRepository, type CreateOutcome, type RedeliverOutcome } from '../domain/webhook.repository.js';
import { spareDeliveryId } from './delivery-feed.js';
import { deliveryOf, recordFromText, textOfRecord } from './delivery.codec.js';
import { fieldsOfWebhook, webhookFromHash } from './webhook.codec.js';
import type { WebhookKeys } from './webhook.keys.js';
import { createWebhook, deleteWebhook, enableWebhook, redeliver, rotateSecret } from './webhook.scripts.js';

/** A record that is changed by an attempt just then is read again, at most so often. */
const READ_AGAIN = 5;

export class RedisWebhookRepository extends WebhookRepository {
  /** @param events the global log */
  constructor(
    private readonly redis: Redis,
    private readonly keys: WebhookKeys,
    private readonly events: string,
  ) {
    super();
  }

  async create(webhook: Webhook, secret: string, max: number): Promise<CreateOutcome> {
    const { id, createdAt } = webhook;
    const { all, feed, news } = this.keys;
    const [kind] = await createWebhook.run(this.redis, {
      keys: { all, webhook: this.keys.webhook(id), secrets: this.keys.secrets(id), feed, events: this.events },
      args: { id, createdAt: createdAt.getTime(), max, secret, news },
      more: { args: fieldsOfWebhook(webhook) },
    });
    return { kind };
  }

  async find(id: string): Promise<Webhook | undefined> {
    const [webhook] = await this.read([id]);
    return webhook;
  }

  async list(page: PageRequest): Promise<Page<Webhook>> {
    const { ids, total, hasMore } = await readIndexPage(this.redis, this.keys.all, page);
    const items = await this.read(ids);
    const last = items.at(-1);
    const nextCursor = hasMore && last ? cursorOf({ at: last.createdAt.getTime(), id: last.id }) : undefined;
    return { items, total, hasMore, nextCursor };
  }

  async remove(id: string): Promise<boolean> {
    const { all, feed, agenda } = this.keys;
    const [kind] = await deleteWebhook.run(this.redis, {
      keys: { all, webhook: this.keys.webhook(id), feed, agenda },
      args: { id },
    });
    return kind === 'deleted';
  }

  async enable(id: string): Promise<boolean> {
    const { feed, agenda, news } = this.keys;
    const [kind] = await enableWebhook.run(this.redis, {
      keys: { webhook: this.keys.webhook(id), feed, events: this.events, agenda },
      args: { news, id, spare: spareDeliveryId() },
    });
    return kind === 'enabled';
  }

  async rotateSecret(id: string, secret: string, oldUntil: Date): Promise<boolean> {
    const [kind] = await rotateSecret.run(this.redis, {
      keys: { webhook: this.keys.webhook(id), secrets: this.keys.secrets(id) },
      args: { secret, oldUntil: oldUntil.getTime() },
    });
    return kind === 'rotated';
  }

  async deliveries(webhook: Webhook, status: DeliveryStatus | undefined, page: PageRequest): Promise<Page<Delivery>> {
    const index = this.keys.deliveries(webhook.id, status);
    const { ids, total, hasMore } = await readIndexPage(this.redis, index, page);
    const items = await this.readDeliveries(webhook, ids);
    const last = items.at(-1);
    const nextCursor = hasMore && last ? cursorOf({ at: last.createdAt.getTime(), id: last.id }) : undefined;
    return { items, total, hasMore, nextCursor };
  }

  async findDelivery(webhook: Webhook, deliveryId: string): Promise<Delivery | undefined> {
    const [delivery] = await this.readDeliveries(webhook, [deliveryId]);
    return delivery;
  }

  async redeliver(id: string, deliveryId: string, now: Date): Promise<RedeliverOutcome> {
    for (let i = 0; i < READ_AGAIN; i += 1) {
      const text = await fromStore(this.redis.hget(this.keys.records(id), deliveryId));
      if (text === null) return 'missing';
      const { attempts } = recordFromText(text);
      const [kind] = await redeliver.run(this.redis, {
        keys: { agenda: this.keys.agenda, webhook: this.keys.webhook(id) },
        args: {
          id,
          delivery: deliveryId,
          record: text,
          newRecord: textOfRecord({ attempts, tries: 0, nextAt: now }),
          news: this.keys.news,
        },
      });
      if (kind !== 'changed') return kind;
    }
    // It is being sent all the time: that is what was asked for.
    return 'ordered';
  }

  private async read(ids: readonly string[]): Promise<Webhook[]> {
    const pipeline = this.redis.pipeline();
    for (const id of ids) pipeline.hgetall(this.keys.webhook(id));
    const hashes = (await runPipeline(pipeline)) as Record<string, string>[];
    return hashes.map(webhookFromHash).filter((webhook) => webhook !== undefined);
  }

  /** One that was forgotten meanwhile is left out. */
  private async readDeliveries({ id }: Webhook, ids: readonly string[]): Promise<Delivery[]> {
    const pipeline = this.redis.pipeline();
    for (const deliveryId of ids) {
      pipeline.hget(this.keys.records(id), deliveryId);
      pipeline.hget(this.keys.contents(id), deliveryId);
      pipeline.zscore(this.keys.deliveries(id), deliveryId);
      pipeline.zscore(this.keys.deliveries(id, 'failed'), deliveryId);
    }
    const replies = (await runPipeline(pipeline)) as (string | null)[];
    return ids.flatMap((deliveryId, i) => {
      const [record, content, createdAt, failed] = replies.slice(4 * i, 4 * i + 4);
      if (!record || !content || !createdAt) return [];
      const whilePending = failed ? 'failed' : 'pending';
      return [deliveryOf(deliveryId, { record, content }, new Date(Number(createdAt)), whilePending)];
    });
  }
}
