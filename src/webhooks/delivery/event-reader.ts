import type { Log } from '#platform/logging/log.js';
import { logRoundFault } from '#platform/redis/log-round-fault.js';
import type { DeliveryFeed, FeedPosition, Subscriber } from '../persistence/delivery-feed.js';
import type { NewsLine } from '../persistence/news-line.js';
import { planDeliveries } from './plan-deliveries.js';

const ENTRIES_PER_PAGE = 100;
const DELIVERIES_PER_STEP = 500;
/** How long to wait for events before the office is asked for again. */
const WAIT_MS = 2_000;
/** The office outlasts two such waits: so long after a worker was lost another one reads. */
export const OFFICE_MS = 3 * WAIT_MS;
/** How long to wait after trouble with the store. */
const TROUBLE_MS = 1_000;

/** Reads what happens and puts in line what webhooks are to be told of; one worker of the cluster does so for all. */
export class EventReader {
  private loop: Promise<void> | undefined;
  private isStopping = false;
  /** Who may be told, as of a count of changes. */
  private known: { readonly changes: string; readonly subscribers: readonly Subscriber[] } | undefined;

  constructor(
    private readonly feed: DeliveryFeed,
    private readonly news: NewsLine,
    private readonly log: Log,
  ) {}

  start(): void {
    this.loop ??= this.run();
  }

  /** Gives up the office, for another worker to go on at once. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.news.hurry();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.hasToStop()) {
      try {
        await this.round();
      } catch (error) {
        // The wait for news was broken off.
        if (this.hasToStop()) break;
        logRoundFault(this.log, error, 'Events could not be read for the webhooks');
        await this.news.next(TROUBLE_MS);
      }
    }
    await this.feed.leave().catch(() => undefined);
  }

  private hasToStop(): boolean {
    return this.isStopping;
  }

  private async round(): Promise<void> {
    const position = await this.feed.hold();
    if (!position) {
      await this.news.next(WAIT_MS);
      return;
    }
    const page = await this.feed.read(position.cursor, ENTRIES_PER_PAGE);
    if (page.entries.length === 0) {
      await this.news.event(position.cursor, WAIT_MS);
      return;
    }
    const subscribers = await this.subscribers(position);
    const steps = planDeliveries(position, page, subscribers, DELIVERIES_PER_STEP);
    if (page.hasGap)
      this.log.warn({ cursor: position.cursor }, 'Events were gone before the webhooks were told of them');
    let from = position;
    for (const step of steps) {
      if (!(await this.feed.move(from, step))) return;
      from = { ...from, ...step.to };
    }
  }

  private async subscribers({ changes }: FeedPosition): Promise<readonly Subscriber[]> {
    if (this.known?.changes !== changes) this.known = { changes, subscribers: await this.feed.subscribers() };
    return this.known.subscribers;
  }
}
