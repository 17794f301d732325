import { WorkflowNotFound, type WorkflowEvent } from '#workflows';
import { BEGINNING, cursorText, parseCursor } from './domain/cursor.js';
import type { EventLog, GlobalLogPage } from './domain/event-log.js';
import { isOfTypes } from './domain/event-types.js';
import type { LoggedEvent } from './domain/feed-event.js';
import { isSeenIn, laneOf } from './domain/feed-scope.js';

/** Entries looked at for one page; where fewer than asked for are of interest, the page is shorter. */
const SCANNED = 2_000;

export interface EventPage<P, E extends LoggedEvent> {
  readonly events: readonly E[];
  /** What to ask for next. */
  readonly nextAfter: P;
  readonly hasMore: boolean;
  /** Whether events behind the position are no longer kept. */
  readonly isTrimmed: boolean;
}

export interface EventFilter {
  readonly projectId?: string | undefined;
  readonly types?: readonly string[] | undefined;
}

/** What has happened, page by page. */
export class EventQueries {
  constructor(private readonly log: EventLog) {}

  /** @throws WorkflowNotFound */
  async assertExists(id: string): Promise<void> {
    if (!(await this.log.ofWorkflow(id, 0, 1))) throw new WorkflowNotFound(id);
  }

  /** Oldest first. @throws WorkflowNotFound */
  async ofWorkflow(id: string, after: number, limit: number): Promise<EventPage<number, WorkflowEvent>> {
    const page = await this.log.ofWorkflow(id, after, limit + 1);
    if (!page) throw new WorkflowNotFound(id);
    const events = page.events.slice(0, limit);
    // Whoever is beyond the end of a log that was put back goes on from its end.
    const rest = page.isGap ? page.seq : after;
    const hasMore = page.events.length > limit || !page.isLast;
    return { events, nextAfter: events.at(-1)?.seq ?? rest, hasMore, isTrimmed: page.isGap };
  }

  /** In the order in which they happened. */
  async ofAll(
    { projectId, types }: EventFilter,
    after: string,
    limit: number,
  ): Promise<EventPage<string, LoggedEvent>> {
    const from = parseCursor(after) ?? BEGINNING;
    const page = await this.log.ofAll(from, SCANNED);
    const lane = laneOf(projectId === undefined ? { all: true } : { projectId });
    const isOfType = types ? isOfTypes(types) : () => true;
    const found = page.entries
      .flatMap(({ events }) => events)
      .filter((event) => isSeenIn(lane, event) && isOfType(event));
    const events = found.slice(0, limit);
    const isCut = found.length > limit;
    const end = isCut ? events.at(-1)?.cursor : await this.endOf(page);
    return {
      events,
      nextAfter: end ?? cursorText(from),
      hasMore: isCut || !page.isLast,
      isTrimmed: page.isGap,
    };
  }

  /** Behind all that was looked at; from beyond the end of a log that was put back it goes on from its end. */
  private async endOf({ entries, isGap }: GlobalLogPage): Promise<string | undefined> {
    const last = entries.at(-1)?.end ?? (isGap ? await this.log.end() : undefined);
    return last && cursorText(last);
  }
}
