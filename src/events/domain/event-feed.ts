import type { FeedScope } from './feed-scope.js';
import type { Following } from './following.js';

export interface FollowRequest {
  readonly scope: FeedScope;
  /**
   * Where to go on, as clients carry it: a `seq` for one workflow, a cursor for the others. Without it a workflow is told
   * from its beginning, the others from now on.
   */
  readonly after?: string | undefined;
  /** Ends the following; whoever follows must abort it in the end. */
  readonly signal: AbortSignal;
}

/** What happens, to be followed from any position. */
export abstract class EventFeed {
  /**
   * A follower is told every event behind his position, in order and once. One who cannot be told everything, because it is
   * no longer kept, is told a `snapshot` first.
   * @throws PositionUnreadable · StoreUnavailable
   */
  abstract follow(request: FollowRequest): Promise<Following>;
}
