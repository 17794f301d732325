import type { Redis } from 'ioredis';
import { fromStore } from '#platform/redis/as-store-error.js';
import { runPipeline } from '#platform/redis/run-pipeline.js';
import { eventsOfOwnEntry, type WorkflowKeys } from '#workflows';
import { BEGINNING, compareEntries, entryIdText, type Cursor } from '../domain/cursor.js';
import { EventLog, type GlobalLogPage, type WorkflowLogPage } from '../domain/event-log.js';
import type { LogEntry } from '../domain/ring.js';
import { logEntryOf, type RawEntry } from './log-entry.codec.js';

/** The streams that the scripts write. */
export class RedisEventLog extends EventLog {
  constructor(
    private readonly redis: Redis,
    private readonly keys: WorkflowKeys,
  ) {
    super();
  }

  async ofWorkflow(id: string, after: number, limit: number): Promise<WorkflowLogPage | undefined> {
    const transaction = this.redis
      .multi()
      .hmget(this.keys.workflow(id), 'id', 'seq')
      .xrange(this.keys.log(id), `(${String(after)}-0`, '+', 'COUNT', limit);
    const [[known, seq], entries] = (await runPipeline(transaction)) as [(string | null)[], RawEntry[]];
    if (known === null) return undefined;
    const events = entries.flatMap((entry) => eventsOfOwnEntry(id, entry)).filter((event) => event.seq > after);
    const [first] = events;
    const isGap = first ? first.seq > after + 1 : Number(seq ?? 0) !== after;
    return { events, seq: Number(seq ?? 0), isLast: entries.length < limit, isGap };
  }

  async ofAll(after: Cursor, limit: number): Promise<GlobalLogPage> {
    const found = await fromStore(this.redis.xrange(this.keys.events, entryIdText(after), '+', 'COUNT', limit));
    const isGap = await this.isGap(after, found[0]);
    const entries = found.map(logEntryOf).map((entry) => behind(entry, after));
    return { entries, isLast: found.length < limit, isGap };
  }

  async latest(count: number): Promise<LogEntry[]> {
    const entries = await fromStore(this.redis.xrevrange(this.keys.events, '+', '-', 'COUNT', count));
    return entries.reverse().map(logEntryOf);
  }

  async end(): Promise<Cursor> {
    return (await this.latest(1))[0]?.end ?? BEGINNING;
  }

  /**
   * Every position but the beginning names an entry: where that is gone, so may be others behind it.
   * @param next the first entry at the position or behind it
   */
  private async isGap(after: Cursor, next: RawEntry | undefined): Promise<boolean> {
    if (compareEntries(after, BEGINNING) === 0) return next !== undefined && (await this.wasTrimmed());
    return next?.[0] !== entryIdText(after);
  }

  /** Whether the log had more entries once. A server that does not count them is taken to have lost some. */
  private async wasTrimmed(): Promise<boolean> {
    const flat = (await fromStore(this.redis.xinfo('STREAM', this.keys.events))) as unknown[];
    const fact = (name: string): unknown => flat[flat.indexOf(name) + 1];
    return !flat.includes('entries-added') || Number(fact('entries-added')) > Number(fact('length'));
  }
}

/** Without what lies at the position or before it. */
function behind(entry: LogEntry, after: Cursor): LogEntry {
  return compareEntries(entry.id, after) > 0 ? entry : { ...entry, events: entry.events.slice(after.i + 1) };
}
