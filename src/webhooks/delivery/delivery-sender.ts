import type { Clock } from '#kernel/clock.js';
import { within } from '#platform/lifecycle/within.js';
import type { Log } from '#platform/logging/log.js';
import { logRoundFault } from '#platform/redis/log-round-fault.js';
import { judgeAttempt, type RetryRules } from '../domain/judge-attempt.js';
import type { DeliveryOrder, DeliveryOutbox } from '../persistence/delivery-outbox.js';
import type { WebhookCaller } from './webhook-caller.js';

/** The longest sleep: so late is what nobody was told of. */
const MAX_SLEEP_MS = 15_000;
/** How long to wait after trouble with the store. */
const TROUBLE_MS = 1_000;

/** Sends what is due. Every worker has one; they share the work by the leases of deliveries. */
export class DeliverySender {
  private readonly underWay = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private lookAgain = false;
  private isStopping = false;

  constructor(
    private readonly outbox: DeliveryOutbox,
    private readonly caller: Pick<WebhookCaller, 'attempt'>,
    private readonly rules: RetryRules,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Looks for what is due, now and whenever something may be. */
  look(): void {
    this.lookAgain = true;
    if (!this.isStopping) this.looking ??= this.takeAll();
  }

  /** Takes nothing more and waits for what is under way; what is not done by then, another worker does. */
  async stop(graceMs: number): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    await within(graceMs, this.quiet());
  }

  private async quiet(): Promise<void> {
    await this.looking;
    await Promise.allSettled(this.underWay);
  }

  private async takeAll(): Promise<void> {
    let sleepMs = MAX_SLEEP_MS;
    try {
      while (this.lookAgain && !this.isStopping) {
        this.lookAgain = false;
        const { orders, nextInMs } = await this.outbox.take(this.clock.now());
        for (const order of orders) this.begin(order);
        if (orders.length > 0 && nextInMs === 0) this.lookAgain = true;
        sleepMs = Math.min(MAX_SLEEP_MS, Math.max(10, nextInMs ?? MAX_SLEEP_MS));
      }
    } catch (error) {
      logRoundFault(this.log, error, 'Deliveries of webhooks could not be taken');
      sleepMs = TROUBLE_MS;
    }
    // Not a moment later: whoever calls `look` from here on begins another round.
    this.looking = undefined;
    this.sleep(sleepMs);
  }

  private sleep(ms: number): void {
    clearTimeout(this.timer);
    if (this.isStopping) return;
    this.timer = setTimeout(() => {
      this.look();
    }, ms);
  }

  private begin(order: DeliveryOrder): void {
    const work = this.deliver(order).finally(() => {
      this.underWay.delete(work);
      this.look();
    });
    this.underWay.add(work);
  }

  private async deliver(order: DeliveryOrder): Promise<void> {
    const { webhookId: webhook, deliveryId: delivery } = order;
    try {
      const report = await this.caller.attempt(order);
      const verdict = judgeAttempt(order.record, report, this.rules, Math.random());
      const { error, statusCode: status } = report;
      if (error !== undefined) this.log.debug({ webhook, delivery, status, reason: error }, 'A webhook was not told');
      const reason = await this.outbox.settle(order, verdict, this.clock.now());
      if (reason === 'gone' || reason === 'failing') this.log.warn({ webhook, reason }, 'A webhook was disabled');
    } catch (error) {
      this.log.debug({ err: error, webhook, delivery }, 'A delivery could not be settled; it is made again');
    }
  }
}
