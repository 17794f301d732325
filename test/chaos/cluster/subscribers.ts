import { eventually } from '../../support/eventually.js';
import type { Subscription } from '../evidence.js';
import { Subscriber } from './subscriber.js';

/** So long after the last event everybody must have seen it. */
const CAUGHT_UP_WITHIN_MS = 10_000;

/** Those who follow the logs of a run: one for each workflow, and one for all of them. */
export class Subscribers {
  private readonly ofWorkflows = new Map<string, Subscriber>();
  private readonly ofAll: Subscriber;

  constructor(private readonly origin: string) {
    this.ofAll = new Subscriber(origin, '/events');
  }

  follow(workflowId: string): void {
    this.ofWorkflows.set(workflowId, new Subscriber(this.origin, `/workflows/${workflowId}/events`));
  }

  /** Waits until each has seen as much as there is to see, or should have. */
  async caughtUp(events: ReadonlyMap<string, number>): Promise<void> {
    const total = [...events.values()].reduce((sum, count) => sum + count, 0);
    const haveSeen = [...this.ofWorkflows].map(
      ([id, { seen }]) =>
        () =>
          seen.length >= (events.get(id) ?? 0),
    );
    // Agents have events too, which are in no workflow's log.
    const seenOfWorkflows = (): number => this.ofAll.seen.filter(({ id }) => events.has(id.split(':')[0] ?? '')).length;
    const all = [...haveSeen, () => seenOfWorkflows() >= total];
    await eventually(() => {
      if (!all.every((hasSeen) => hasSeen())) throw new Error('Somebody has not seen everything');
    }, CAUGHT_UP_WITHIN_MS).catch(() => undefined);
  }

  get subscriptions(): Subscription[] {
    const ofWorkflows = [...this.ofWorkflows].map(([workflowId, { seen }]) => ({ workflowId, seen }));
    return [...ofWorkflows, { seen: this.ofAll.seen }];
  }

  /** How often anybody has lost the stream and come back. */
  get returns(): number {
    return [this.ofAll, ...this.ofWorkflows.values()].reduce((sum, subscriber) => sum + subscriber.returns, 0);
  }

  async end(): Promise<void> {
    await Promise.all([this.ofAll, ...this.ofWorkflows.values()].map((subscriber) => subscriber.end()));
  }
}
