import type { LaneEntry, Lane } from './lane.js';
import type { LoggedEvent, SnapshotEvent } from './feed-event.js';
import type { Ring } from './ring.js';

/** Events, and the position behind them. */
export interface Step<P> {
  readonly events: readonly LoggedEvent[];
  readonly position: P;
  /** What was followed is gone with them. */
  readonly isOver?: boolean;
}

/** What the log has behind a position. */
export type LogPage<P> =
  /** `isLast`: the log had no more when it was read. */
  | ({ readonly kind: 'page'; readonly isLast: boolean } & Step<P>)
  /** What comes behind the position is no longer kept, or the position is of no log of ours. */
  | { readonly kind: 'gap' }
  /** What was followed is gone. */
  | { readonly kind: 'missing' };

/** How one kind of position moves along the log. `P` is that position. */
export interface Track<P> {
  /** A page of the log, oldest first. */
  read(after: P): Promise<LogPage<P>>;
  /** Behind which ordinal the lane goes on from the position; undefined when the ring cannot know. */
  placeIn(ring: Ring, lane: Lane, after: P): number | undefined;
  /**
   * What of an entry lies behind the position.
   * `gap`: the log must be asked; `back`: the log has been set back to an earlier time.
   */
  news(entry: LaneEntry, after: P): Step<P> | 'gap' | 'back';
  /** Where a follower stands who has seen everything the ring has. */
  caughtUp(ring: Ring, position: P): P;
  /** What to tell whoever cannot be told everything; undefined when what was followed is gone. */
  snapshot(): Promise<SnapshotEvent | undefined>;
  positionOf(snapshot: SnapshotEvent): P;
  /** As clients carry it. */
  text(position: P): string;
}
