import { sha256 } from '#kernel/hash.js';
import { EVENTS_MISSED } from '../domain/delivery.js';
import { wantsEvent, type EventFacts } from '../domain/wants-event.js';
import type {
  FeedEntry,
  FeedPage,
  FeedPosition,
  FeedStep,
  Subscriber,
  ToldEvent,
} from '../persistence/delivery-feed.js';

/** Who is told what of a page, in steps of about so many deliveries: a step is one script, and everybody waits for that. */
export function planDeliveries(
  from: FeedPosition,
  { entries, hasGap }: FeedPage,
  subscribers: readonly Subscriber[],
  maxPerStep: number,
): FeedStep[] {
  const steps: FeedStep[] = [];
  let step = new Step(subscribers);
  if (hasGap) step.tellMissed(from, entries);
  for (const [i, entry] of entries.entries()) {
    step.tell(entry);
    if (step.deliveries < maxPerStep && i < entries.length - 1) continue;
    steps.push(step.endingAt({ cursor: entry.id, index: String(Math.max(0, entry.events.length - 1)) }));
    step = new Step(subscribers);
  }
  return steps;
}

class Step {
  deliveries = 0;
  private readonly events: ToldEvent[] = [];
  private readonly toldTo = new Map<string, number[]>();

  constructor(private readonly subscribers: readonly Subscriber[]) {}

  tell({ id: entryId, events }: FeedEntry): void {
    const listeners = this.subscribers.filter((subscriber) => subscriber.isToldOf(entryId));
    for (const [i, event] of events.entries()) {
      const content = { type: event.type, at: new Date(event.at), data: { ...event } };
      this.add({ name: `${entryId}-${String(i)}`, content, cursor: event.cursor }, listenersTo(event, listeners));
    }
  }

  /** Said to everybody: what was in the gap is not known, so nobody's filter can be asked. */
  tellMissed({ cursor, index }: FeedPosition, [first]: readonly FeedEntry[]): void {
    const to = first?.events[0];
    if (!first || !to) return;
    const data = { from: `${cursor}.${index}`, to: to.cursor };
    const content = { type: EVENTS_MISSED, at: new Date(to.at), data };
    const listeners = this.subscribers.filter((subscriber) => subscriber.isToldOf(first.id));
    this.add({ name: `${first.id}-missed`, content, cursor: to.cursor }, listeners);
  }

  endingAt(to: FeedStep['to']): FeedStep {
    const tellings = [...this.toldTo].map(([webhookId, events]) => ({ webhookId, tag: tagOf(webhookId), events }));
    return { to, events: this.events, tellings };
  }

  private add(event: ToldEvent, listeners: readonly Subscriber[]): void {
    if (listeners.length === 0) return;
    const place = this.events.push(event) - 1;
    this.deliveries += listeners.length;
    for (const { id } of listeners) {
      const told = this.toldTo.get(id);
      if (told) told.push(place);
      else this.toldTo.set(id, [place]);
    }
  }
}

function listenersTo(event: EventFacts, listeners: readonly Subscriber[]): Subscriber[] {
  return listeners.filter((listener) => wantsEvent(listener, event));
}

/** The same event has another message id for everybody who is told of it. */
function tagOf(webhookId: string): string {
  return sha256(webhookId).slice(0, 12);
}
