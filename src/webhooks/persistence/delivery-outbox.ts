import type { Redis } from 'ioredis';
import type { DeliveryContent, DeliveryRecord } from '../domain/delivery.js';
import type { Verdict } from '../domain/judge-attempt.js';
import type { DisabledReason } from '../domain/webhook.js';
import { contentFromText, recordFromText, textOfRecord } from './delivery.codec.js';
import { spareDeliveryId } from './delivery-feed.js';
import type { WebhookKeys } from './webhook.keys.js';
import { settleDelivery, takeDeliveries } from './webhook.scripts.js';

/** From how many webhooks deliveries are taken in one go. */
const WEBHOOKS_AT_ONCE = 50;

/** One attempt that is to be made now. */
export interface DeliveryOrder {
  readonly webhookId: string;
  readonly deliveryId: string;
  /** Proves that it is ours; the time it ends, ms. */
  readonly lease: string;
  readonly record: DeliveryRecord;
  readonly content: DeliveryContent;
  readonly url: string;
  /** The present one, and the one before for as long as it signs. */
  readonly secrets: readonly string[];
}

export interface Taken {
  readonly orders: readonly DeliveryOrder[];
  /** When to look again, ms from now; undefined when nothing waits. */
  readonly nextInMs: number | undefined;
}

export interface OutboxOptions {
  readonly leaseMs: number;
  readonly deliveriesKept: number;
  readonly pendingMax: number;
  readonly disableAfterMs: number;
}

/** The sending end of the webhooks: what is due, under leases. */
export class DeliveryOutbox {
  constructor(
    private readonly redis: Redis,
    private readonly keys: WebhookKeys,
    private readonly options: OutboxOptions,
  ) {}

  async take(now: Date): Promise<Taken> {
    const [nextInMs, taken] = await takeDeliveries.run(this.redis, {
      keys: { agenda: this.keys.agenda, webhooks: this.keys.webhook('') },
      args: { leaseMs: this.options.leaseMs, limit: WEBHOOKS_AT_ONCE },
    });
    const orders = taken.map(([webhookId, deliveryId, lease, record, content, url, current, old, oldUntil]) => ({
      webhookId,
      deliveryId,
      lease,
      record: recordFromText(record),
      content: contentFromText(content),
      url,
      secrets: old !== '' && Number(oldUntil) > now.getTime() ? [current, old] : [current],
    }));
    return { orders, nextInMs: nextInMs < 0 ? undefined : nextInMs };
  }

  /** @returns why the webhook was disabled, if it was; `lost` when somebody else has the delivery by now */
  async settle(order: DeliveryOrder, verdict: Verdict, now: Date): Promise<DisabledReason | 'lost' | undefined> {
    const { outcome, record, isGone } = verdict;
    const { deliveriesKept: kept, pendingMax, disableAfterMs } = this.options;
    const [kind, reason] = await settleDelivery.run(this.redis, {
      keys: { agenda: this.keys.agenda, webhook: this.keys.webhook(order.webhookId), feed: this.keys.feed },
      args: {
        id: order.webhookId,
        delivery: order.deliveryId,
        lease: order.lease,
        outcome,
        record: textOfRecord(record, outcome === 'retry' ? undefined : outcome),
        anew: textOfRecord({ ...record, tries: 0, nextAt: now }),
        waitMs: Math.max(0, record.nextAt.getTime() - now.getTime()),
        disableReason: isGone ? 'gone' : '',
        disableAfterMs,
        kept,
        pendingMax,
        spare: spareDeliveryId(),
      },
    });
    return kind === 'settled' ? undefined : kind === 'lost' ? 'lost' : reason;
  }
}
