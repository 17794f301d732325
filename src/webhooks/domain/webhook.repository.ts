import type { Page, PageRequest } from '#kernel/page.js';
import type { Delivery, DeliveryStatus } from './delivery.js';
import type { Webhook } from './webhook.js';

export type CreateOutcome = { readonly kind: 'created' } | { readonly kind: 'full' };
export type RedeliverOutcome = 'ordered' | 'disabled' | 'missing';

/** What callers ask of the webhooks. */
export abstract class WebhookRepository {
  /** From now on it is told of what happens. @param max so many there may be */
  abstract create(webhook: Webhook, secret: string, max: number): Promise<CreateOutcome>;
  abstract find(id: string): Promise<Webhook | undefined>;
  /** Newest first. */
  abstract list(page: PageRequest): Promise<Page<Webhook>>;
  /** Removes it with its deliveries. @returns whether it was there */
  abstract remove(id: string): Promise<boolean>;
  /**
   * What is disabled is told again of what happens from now on, and that it missed what happened meanwhile.
   * @returns whether the webhook is there
   */
  abstract enable(id: string): Promise<boolean>;
  /** The present secret signs as well until then. @returns whether the webhook is there */
  abstract rotateSecret(id: string, secret: string, oldUntil: Date): Promise<boolean>;
  /** Newest first. */
  abstract deliveries(webhook: Webhook, status: DeliveryStatus | undefined, page: PageRequest): Promise<Page<Delivery>>;
  abstract findDelivery(webhook: Webhook, deliveryId: string): Promise<Delivery | undefined>;
  /** Puts a delivery in line again, now and with a whole budget of attempts. */
  abstract redeliver(id: string, deliveryId: string, now: Date): Promise<RedeliverOutcome>;
}
