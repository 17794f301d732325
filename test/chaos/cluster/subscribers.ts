import { eventually } from '../../support/eventually.js';
import type { Subscription } from '../evidence.js';
import { SocketSubscriber } from './socket-subscriber.js';
import { StreamSubscriber } from './stream-subscriber.js';
import type { Subscriber } from './subscriber.js';

/** So long after the last event everybody must have seen it. */
const CAUGHT_UP_WITHIN_MS = 10_000;

/** On each channel. */
const KINDS = [StreamSubscriber, SocketSubscriber] as const;

/** Those who follow the logs of a run: on each channel one for each workflow, and one for all of them. */
export class Subscribers {
  private readonly ofWorkflows: Subscriber[] = [];
  private readonly ofAll: readonly Subscriber[];

  constructor(private readonly origin: string) {
    this.ofAll = KINDS.map((Kind) => new Kind(origin, undefined).start());
  }

  follow(workflowId: string): void {
    this.ofWorkflows.push(...KINDS.map((Kind) => new Kind(this.origin, workflowId).start()));
  }

  /** Waits until each has seen as much as there is to see, or should have. */
  async caughtUp(events: ReadonlyMap<string, number>): Promise<void> {
    const total = [...events.values()].reduce((sum, count) => sum + count, 0);
    const haveSeen = this.ofWorkflows.map(
      ({ workflowId = '', seen }) =>
        () =>
          seen.length >= (events.get(workflowId) ?? 0),
    );
    // Agents have events too, which are in no workflow's log.
    const haveSeenAll = this.ofAll.map(
      ({ seen }) =>
        () =>
          seen.filter(({ id }) => events.has(id.split(':')[0] ?? '')).length >= total,
    );
    const all = [...haveSeen, ...haveSeenAll];
    await eventually(() => {
      if (!all.every((hasSeen) => hasSeen())) throw new Error('Somebody has not seen everything');
    }, CAUGHT_UP_WITHIN_MS).catch(() => undefined);
  }

  get subscriptions(): Subscription[] {
    return this.everybody.map(({ workflowId, seen }) => ({ workflowId, seen }));
  }

  /** How often anybody has lost the connection and come back. */
  get returns(): number {
    return this.everybody.reduce((sum, subscriber) => sum + subscriber.returns, 0);
  }

  async end(): Promise<void> {
    await Promise.all(this.everybody.map((subscriber) => subscriber.end()));
  }

  private get everybody(): readonly Subscriber[] {
    return [...this.ofWorkflows, ...this.ofAll];
  }
}
