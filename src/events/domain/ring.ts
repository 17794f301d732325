import { compareEntries, type Cursor, type EntryId } from './cursor.js';
import type { LoggedEvent } from './feed-event.js';
import { isSeenIn, LANE_OF_ALL, lanesOf } from './feed-scope.js';
import { Lane, type LaneEntry } from './lane.js';

/** One entry of the global log: the events of one change. */
export interface LogEntry {
  readonly id: EntryId;
  readonly events: readonly LoggedEvent[];
  /** Behind its last event. */
  readonly end: Cursor;
  /** How much memory it is about: characters of its text. */
  readonly weight: number;
}

export interface RingBounds {
  readonly events: number;
  /** In characters of text. */
  readonly weight: number;
}

/** The latest entries of the global log, once for all followers of this process, in a lane for each of their scopes. */
export class Ring {
  /** Ordinal of the newest entry. */
  head = 0;
  private readonly lanes = new Map<string, Lane>();
  private evicted = 0;
  private events = 0;
  private weight = 0;
  private end: Cursor | undefined;
  private readonly whole = this.hold(LANE_OF_ALL);

  constructor(private readonly bounds: RingBounds) {}

  /** Behind the newest entry; undefined before anything was read. */
  get position(): Cursor | undefined {
    return this.end;
  }

  /** A lane that stays until it is released as often. */
  hold(name: string): Lane {
    const lane = this.lane(name);
    lane.holders += 1;
    return lane;
  }

  release(name: string): void {
    const lane = this.lanes.get(name);
    if (lane && --lane.holders === 0 && lane.isIdle) this.lanes.delete(name);
  }

  append({ id, events, end, weight }: LogEntry): void {
    this.head += 1;
    this.end = end;
    this.events += events.length;
    this.weight += weight;
    const entry = { ordinal: this.head, id, events, end, weight };
    for (const name of lanesOfEntry(entry)) this.lane(name).push(inLane(name, entry));
    while (this.whole.entries.length > 1 && this.isOverfull()) this.evict();
  }

  /** Forgets everything; whoever follows goes back to the log. */
  restart(end: Cursor): void {
    this.head += 1;
    this.evicted = this.head;
    this.events = 0;
    this.weight = 0;
    this.end = end;
    for (const [name, lane] of this.lanes) {
      lane.clear(this.head);
      if (lane.isIdle) this.lanes.delete(name);
    }
  }

  /** The ordinal behind which everything after the cursor comes; undefined when the entry it names is not here. */
  ordinalAt(cursor: Cursor): number | undefined {
    const next = this.whole.entries.firstWhere(({ id }) => compareEntries(id, cursor) >= 0);
    return next && compareEntries(next.id, cursor) === 0 ? next.ordinal - 1 : undefined;
  }

  private lane(name: string): Lane {
    const found = this.lanes.get(name);
    if (found) return found;
    const lane = new Lane(this.evicted);
    this.lanes.set(name, lane);
    return lane;
  }

  private isOverfull(): boolean {
    return this.events > this.bounds.events || this.weight > this.bounds.weight;
  }

  private evict(): void {
    const oldest = this.whole.entries.first;
    if (!oldest) return;
    this.events -= oldest.events.length;
    this.weight -= oldest.weight;
    this.evicted = oldest.ordinal;
    for (const name of lanesOfEntry(oldest)) {
      const lane = this.lane(name);
      lane.dropFirst();
      if (lane.isIdle) this.lanes.delete(name);
    }
  }
}

function lanesOfEntry({ events }: Pick<LaneEntry, 'events'>): Set<string> {
  return new Set([LANE_OF_ALL, ...events.flatMap(lanesOf)]);
}

/** All lanes that see every event of an entry share it. */
function inLane(lane: string, entry: LaneEntry): LaneEntry {
  const events = entry.events.filter((event) => isSeenIn(lane, event));
  return events.length === entry.events.length ? entry : { ...entry, events };
}
