import { BEGINNING } from '../domain/cursor.js';
import { EventFeed, type FollowRequest } from '../domain/event-feed.js';
import type { EventLog } from '../domain/event-log.js';
import { laneOf, type FeedScope } from '../domain/feed-scope.js';
import { PositionedFollowing, type Following } from '../domain/following.js';
import { GlobalTrack } from '../domain/global.track.js';
import { readCursor, readSeq } from '../domain/read-position.js';
import type { Ring } from '../domain/ring.js';
import type { Snapshots } from '../domain/snapshots.js';
import type { Track } from '../domain/track.js';
import { Turns } from '../domain/turns.js';
import { WorkflowTrack } from '../domain/workflow.track.js';
import type { LogReader } from './log-reader.js';

export interface EventFeedParts {
  readonly ring: Ring;
  readonly reader: LogReader;
  readonly log: EventLog;
  readonly snapshots: Snapshots;
}

/** One reader and one ring for all followers of the process. */
export class RedisEventFeed extends EventFeed {
  private readonly turns = new Turns();

  constructor(private readonly parts: EventFeedParts) {
    super();
  }

  async follow(request: FollowRequest): Promise<Following> {
    const { scope, after } = request;
    const { log, snapshots, ring } = this.parts;
    if ('workflowId' in scope) {
      const seq = readSeq(after ?? '0');
      const track = new WorkflowTrack(scope.workflowId, log, snapshots);
      return this.begin(request, track, () => ({ seq }));
    }
    const cursor = after === undefined ? undefined : readCursor(after);
    return this.begin(request, new GlobalTrack(scope, log, snapshots), () => cursor ?? ring.position ?? BEGINNING);
  }

  private async begin<P>({ scope, signal }: FollowRequest, track: Track<P>, from: () => P): Promise<Following> {
    const { ring, reader } = this.parts;
    await reader.hold();
    const lane = this.hold(scope, signal);
    return new PositionedFollowing({ track, ring, lane, from: from(), turns: this.turns, signal });
  }

  /** Until the signal says that nobody follows any more. */
  private hold(scope: FeedScope, signal: AbortSignal) {
    const { ring, reader } = this.parts;
    const name = laneOf(scope);
    const lane = ring.hold(name);
    const release = (): void => {
      ring.release(name);
      reader.release();
    };
    if (signal.aborted) release();
    else signal.addEventListener('abort', release, { once: true });
    return lane;
  }
}
