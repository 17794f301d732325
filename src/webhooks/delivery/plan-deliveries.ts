import { sha256 } from '#kernel/hash.js';
import { EVENTS_MISSED } from '../domain/delivery.js';
import { wantsEvent } from '../domain/wants-event.js';
import type { FeedEntry, FeedPage, FeedPosition, NewDelivery, Subscriber } from '../persistence/delivery-feed.js';

/** So far the cursor moves in one go, and what is told on the way. */
export interface FeedStep {
  readonly to: Pick<FeedPosition, 'cursor' | 'index'>;
  readonly deliveries: readonly NewDelivery[];
}

/** Who is told what of a page, in steps of about so many deliveries: a step is one script, and everybody waits for that. */
export function planDeliveries(
  from: FeedPosition,
  { entries, hasGap }: FeedPage,
  subscribers: readonly Subscriber[],
  maxPerStep: number,
): FeedStep[] {
  const steps: FeedStep[] = [];
  let deliveries: NewDelivery[] = hasGap ? missed(from, entries, subscribers) : [];
  for (const [i, entry] of entries.entries()) {
    deliveries.push(...deliveriesOf(entry, subscribers));
    if (deliveries.length < maxPerStep && i < entries.length - 1) continue;
    steps.push({ to: { cursor: entry.id, index: String(Math.max(0, entry.events.length - 1)) }, deliveries });
    deliveries = [];
  }
  return steps;
}

function deliveriesOf({ id: entryId, events }: FeedEntry, subscribers: readonly Subscriber[]): NewDelivery[] {
  const listeners = subscribers.filter((subscriber) => subscriber.isToldOf(entryId));
  return events.flatMap((event, i) =>
    listeners
      .filter((listener) => wantsEvent(listener, event))
      .map((listener) => ({
        webhookId: listener.id,
        id: `msg_${entryId}-${String(i)}-${tagOf(listener.id)}`,
        content: { type: event.type, at: new Date(event.at), data: { ...event } },
        cursor: event.cursor,
      })),
  );
}

/** Said to everybody: what was in the gap is not known, so nobody's filter can be asked. */
function missed(from: FeedPosition, entries: readonly FeedEntry[], subscribers: readonly Subscriber[]): NewDelivery[] {
  const [first] = entries;
  const to = first?.events[0];
  if (!first || !to) return [];
  const last = `${from.cursor}.${from.index}`;
  return subscribers
    .filter((subscriber) => subscriber.isToldOf(first.id))
    .map(({ id }) => ({
      webhookId: id,
      id: `msg_${first.id}-missed-${tagOf(id)}`,
      content: { type: EVENTS_MISSED, at: new Date(to.at), data: { from: last, to: to.cursor } },
      cursor: to.cursor,
    }));
}

/** The same event has another message id for everybody who is told of it. */
function tagOf(webhookId: string): string {
  return sha256(webhookId).slice(0, 12);
}
