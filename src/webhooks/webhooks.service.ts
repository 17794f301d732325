import { randomUUID } from 'node:crypto';
import type { Clock } from '#kernel/clock.js';
import type { Page, PageRequest } from '#kernel/page.js';
import type { Actor } from '#platform/auth/actor.js';
import { RequestInvalid } from '#platform/http/http.errors.js';
import type { EndpointGuard } from '#platform/outbound/endpoint-guard.js';
import type { Delivery, DeliveryStatus } from './domain/delivery.js';
import { newSigningSecret } from './domain/signing-secret.js';
import { isFulfillable } from './domain/wants-event.js';
import type { Webhook, WebhookDraft } from './domain/webhook.js';
import { DeliveryNotFound, WebhookDisabled, WebhookLimitReached, WebhookNotFound } from './domain/webhook.errors.js';
import type { WebhookRepository } from './domain/webhook.repository.js';
import type { WebhooksConfig } from './webhooks.config.js';

/** A webhook and what its owner needs to verify it; said once. */
export interface WebhookWithSecret {
  readonly webhook: Webhook;
  readonly secret: string;
}

/** Who is told of what happens. */
export class WebhooksService {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly guard: EndpointGuard,
    private readonly clock: Clock,
    private readonly config: Pick<WebhooksConfig, 'max' | 'secretOverlapMs'>,
  ) {}

  /** @throws RequestInvalid · WebhookLimitReached */
  async create(draft: WebhookDraft, actor: Actor): Promise<WebhookWithSecret> {
    this.assertUseful(draft);
    const secret = newSigningSecret();
    const webhook: Webhook = {
      ...draft,
      id: randomUUID(),
      status: 'enabled',
      createdAt: this.clock.now(),
      createdBy: actor.key_id,
    };
    const { max } = this.config;
    const { kind } = await this.webhooks.create(webhook, secret, max);
    if (kind === 'full') throw new WebhookLimitReached(max);
    return { webhook, secret };
  }

  /** @throws RequestInvalid where nothing could ever be told */
  private assertUseful({ url, events }: WebhookDraft): void {
    const objection = this.guard.objection(url);
    const vain = events.findIndex((pattern) => !isFulfillable(pattern));
    const faults = [
      ...(objection === undefined ? [] : [{ path: 'url', message: objection }]),
      ...(vain < 0
        ? []
        : [{ path: `events[${String(vain)}]`, message: 'must be a type that /asyncapi.json has, or a family' }]),
    ];
    if (faults.length > 0) throw new RequestInvalid(faults);
  }

  list(page: PageRequest): Promise<Page<Webhook>> {
    return this.webhooks.list(page);
  }

  /** @throws WebhookNotFound */
  async get(id: string): Promise<Webhook> {
    const webhook = await this.webhooks.find(id);
    if (!webhook) throw new WebhookNotFound(id);
    return webhook;
  }

  /** @throws WebhookNotFound */
  async remove(id: string): Promise<void> {
    if (!(await this.webhooks.remove(id))) throw new WebhookNotFound(id);
  }

  /** @throws WebhookNotFound */
  async enable(id: string): Promise<Webhook> {
    if (!(await this.webhooks.enable(id))) throw new WebhookNotFound(id);
    return this.get(id);
  }

  /** @throws WebhookNotFound */
  async rotateSecret(id: string): Promise<WebhookWithSecret> {
    const secret = newSigningSecret();
    const oldUntil = new Date(this.clock.now().getTime() + this.config.secretOverlapMs);
    if (!(await this.webhooks.rotateSecret(id, secret, oldUntil))) throw new WebhookNotFound(id);
    return { webhook: await this.get(id), secret };
  }

  /** @throws WebhookNotFound */
  async deliveries(id: string, status: DeliveryStatus | undefined, page: PageRequest): Promise<Page<Delivery>> {
    return this.webhooks.deliveries(await this.get(id), status, page);
  }

  /** @throws WebhookNotFound · DeliveryNotFound · WebhookDisabled */
  async redeliver(id: string, deliveryId: string): Promise<Delivery> {
    const webhook = await this.get(id);
    const outcome = await this.webhooks.redeliver(id, deliveryId, this.clock.now());
    if (outcome === 'disabled') throw new WebhookDisabled(id);
    const delivery = outcome === 'missing' ? undefined : await this.webhooks.findDelivery(webhook, deliveryId);
    if (!delivery) throw new DeliveryNotFound(id, deliveryId);
    return delivery;
  }
}
