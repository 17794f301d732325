import type { Clock } from '#kernel/clock.js';
import { within } from '#platform/lifecycle/within.js';
import type { Log } from '#platform/logging/log.js';
import type { EndpointGuard } from '#platform/outbound/endpoint-guard.js';
import type { RedisConnections } from '#platform/redis/redis-connections.js';
import { WebhookStore } from '../persistence/webhook-store.js';
import type { WebhooksConfig } from '../webhooks.config.js';
import { DeliverySender } from './delivery-sender.js';
import { EventReader, OFFICE_MS } from './event-reader.js';
import { WebhookCaller } from './webhook-caller.js';

/** A lease outlasts the attempt by so much, so that the slowest answer is still written down by whoever has heard it. */
const LEASE_SLACK_MS = 10_000;
/** How long the stop waits for the store, which may be away. */
const STORE_GRACE_MS = 1_000;
const JITTER = 0.2;

export interface WebhookWorkerParts {
  readonly connections: RedisConnections;
  readonly keyPrefix: string;
  readonly config: WebhooksConfig;
  readonly guard: EndpointGuard;
  readonly clock: Clock;
  readonly log: Log;
}

/** Tells others what happens: reads the events when it is its turn, and sends what is due. */
export class WebhookWorker {
  private readonly store: WebhookStore;
  private readonly reader: EventReader;
  private readonly sender: DeliverySender;
  private readonly caller: WebhookCaller;

  constructor({ connections, keyPrefix, config, guard, clock, log }: WebhookWorkerParts) {
    const leaseMs = config.timeoutMs + LEASE_SLACK_MS;
    this.store = new WebhookStore(connections, keyPrefix, { ...config, officeMs: OFFICE_MS, leaseMs });
    this.caller = new WebhookCaller(guard, config.timeoutMs, clock);
    const rules = { delaysMs: config.retryDelaysMs, jitter: JITTER };
    this.sender = new DeliverySender(this.store.outbox, this.caller, rules, clock, log);
    this.reader = new EventReader(this.store.feed, this.store.news, log);
    this.store.news.hear(() => {
      this.sender.look();
    });
  }

  start(): void {
    this.reader.start();
    this.sender.look();
  }

  /** What is under way may be answered within the grace; then it is left to other workers. */
  async stop(graceMs: number): Promise<void> {
    const left = this.reader.stop();
    await this.sender.stop(graceMs);
    await within(STORE_GRACE_MS, left);
    await this.store.close();
    await this.caller.close();
  }
}
