import { compareEntries, parseCursor, type EntryId } from './cursor.js';
import type { WorkflowEventTold } from '#workflows';
import type { EventLog } from './event-log.js';
import type { LoggedEvent, SnapshotEvent } from './feed-event.js';
import type { Lane, LaneEntry } from './lane.js';
import type { Ring } from './ring.js';
import type { Snapshots } from './snapshots.js';
import type { LogPage, Step, Track } from './track.js';

/** Entries read at a time by whoever catches up. */
const PAGE = 200;

/** Its last event, which is in the log of all only. */
const REMOVED = 'workflow.removed' satisfies WorkflowEventTold['type'];

/** A place in the log of a workflow. */
export interface WorkflowPlace {
  readonly seq: number;
  /** Of the last event that was told, its entry in the global log. */
  readonly entry?: EntryId | undefined;
}

/** Follows one workflow by `seq`, which counts without a gap. */
export class WorkflowTrack implements Track<WorkflowPlace> {
  constructor(
    private readonly workflowId: string,
    private readonly log: EventLog,
    private readonly snapshots: Snapshots,
  ) {}

  async read(after: WorkflowPlace): Promise<LogPage<WorkflowPlace>> {
    const page = await this.log.ofWorkflow(this.workflowId, after.seq, PAGE);
    if (!page) return { kind: 'missing' };
    if (page.isGap) return { kind: 'gap' };
    return { kind: 'page', events: page.events, isLast: page.isLast, position: placeAfter(page.events) ?? after };
  }

  placeIn(_ring: Ring, { entries }: Lane, { seq }: WorkflowPlace): number | undefined {
    const next = entries.firstWhere(({ events }) => seqOf(events.at(-1)) > seq);
    if (next) return seqOf(next.events[0]) <= seq + 1 ? next.ordinal - 1 : undefined;
    return entries.last && seqOf(entries.last.events.at(-1)) === seq ? entries.last.ordinal : undefined;
  }

  news({ id, events }: LaneEntry, after: WorkflowPlace): Step<WorkflowPlace> | 'gap' | 'back' {
    const fresh = events.filter((event) => event.seq > after.seq);
    const [first] = fresh;
    if (first && first.seq > after.seq + 1) return 'gap';
    const last = fresh.at(-1);
    if (last) return { events: fresh, position: { seq: last.seq, entry: id }, isOver: last.type === REMOVED };
    const isNewer = after.entry !== undefined && compareEntries(id, after.entry) > 0;
    return isNewer ? 'back' : { events: [], position: after };
  }

  caughtUp(_ring: Ring, position: WorkflowPlace): WorkflowPlace {
    return position;
  }

  async snapshot(): Promise<SnapshotEvent | undefined> {
    return this.snapshots.of({ workflowId: this.workflowId }, await this.log.end());
  }

  positionOf({ seq = 0 }: SnapshotEvent): WorkflowPlace {
    return { seq };
  }

  text({ seq }: WorkflowPlace): string {
    return String(seq);
  }
}

function placeAfter(events: readonly LoggedEvent[]): WorkflowPlace | undefined {
  const last = events.at(-1);
  return last && { seq: last.seq, entry: parseCursor(last.cursor) };
}

function seqOf(event: LoggedEvent | undefined): number {
  return event?.seq ?? 0;
}
