import type { Cursor } from './cursor.js';
import type { SnapshotEvent } from './feed-event.js';
import type { FeedScope } from './feed-scope.js';

/** Says how things stand. */
export abstract class Snapshots {
  /**
   * @param at a position that is not younger than what the snapshot says
   * @returns undefined when there is no such workflow
   */
  abstract of(scope: FeedScope, at: Cursor): Promise<SnapshotEvent | undefined>;
}
