import { BEGINNING, compareEntries, cursorText, parseCursor, type Cursor } from './cursor.js';
import type { EventLog } from './event-log.js';
import type { LoggedEvent, SnapshotEvent } from './feed-event.js';
import { isSeenIn, laneOf, type FeedScope } from './feed-scope.js';
import type { Lane, LaneEntry } from './lane.js';
import type { Ring } from './ring.js';
import type { Snapshots } from './snapshots.js';
import type { LogPage, Step, Track } from './track.js';

/** Entries read at a time by whoever catches up. */
const PAGE = 200;

/** Follows whatever is not one workflow by its cursor in the global log. */
export class GlobalTrack implements Track<Cursor> {
  private readonly lane: string;

  constructor(
    private readonly scope: FeedScope,
    private readonly log: EventLog,
    private readonly snapshots: Snapshots,
  ) {
    this.lane = laneOf(scope);
  }

  async read(after: Cursor): Promise<LogPage<Cursor>> {
    const { entries, isLast, isGap } = await this.log.ofAll(after, PAGE);
    if (isGap) return { kind: 'gap' };
    const events = entries.flatMap((entry) => entry.events).filter((event) => isSeenIn(this.lane, event));
    return { kind: 'page', events, isLast, position: entries.at(-1)?.end ?? after };
  }

  placeIn(ring: Ring, _lane: Lane, after: Cursor): number | undefined {
    return ring.ordinalAt(after);
  }

  news({ id, events, end }: LaneEntry, after: Cursor): Step<Cursor> {
    const order = compareEntries(id, after);
    if (order < 0) return { events: [], position: after };
    return { events: order > 0 ? events : events.filter((event) => isBehind(event, after)), position: end };
  }

  caughtUp(ring: Ring, position: Cursor): Cursor {
    const { position: end } = ring;
    return end && compareEntries(end, position) > 0 ? end : position;
  }

  async snapshot(): Promise<SnapshotEvent | undefined> {
    return this.snapshots.of(this.scope, await this.log.end());
  }

  positionOf({ cursor }: SnapshotEvent): Cursor {
    return parseCursor(cursor) ?? BEGINNING;
  }

  text(position: Cursor): string {
    return cursorText(position);
  }
}

function isBehind(event: LoggedEvent, { i }: Cursor): boolean {
  return (parseCursor(event.cursor)?.i ?? 0) > i;
}
