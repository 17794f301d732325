import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { Log } from '#platform/logging/log.js';
import { runPipeline } from '#platform/redis/run-pipeline.js';
import type { RedisConnections } from '#platform/redis/redis-connections.js';
import { BEGINNING, compareEntries, entryIdText } from '../domain/cursor.js';
import type { EventLog } from '../domain/event-log.js';
import type { Ring } from '../domain/ring.js';
import { logEntryOf, type RawEntry } from './log-entry.codec.js';

/** Entries the ring begins with, so that clients who come back after a restart are found in it. */
const SEED = 1_000;
const COUNT = 500;
const BLOCK_MS = 1_000;
const PAUSE_MS = 500;

export interface LogReaderParts {
  readonly connections: RedisConnections;
  readonly stream: string;
  readonly log: EventLog;
  readonly ring: Ring;
  readonly logger: Log;
}

/** Reads the global log into the ring with one blocking read for the whole process, while there is anybody to follow. */
export class LogReader {
  private holders = 0;
  private reading: Promise<Reading> | undefined;

  constructor(private readonly parts: LogReaderParts) {}

  /** Resolves when the ring is up to date. @throws StoreUnavailable */
  async hold(): Promise<void> {
    this.holders += 1;
    try {
      await (this.reading ??= Reading.start(this.parts));
    } catch (error) {
      this.reading = undefined;
      this.release();
      throw error;
    }
  }

  release(): void {
    this.holders -= 1;
    if (this.holders > 0 || !this.reading) return;
    const { reading } = this;
    this.reading = undefined;
    void reading.then(
      (read) => {
        read.stop();
      },
      () => undefined,
    );
  }
}

/** From the first follower to the last. */
class Reading {
  private isStopped = false;

  private constructor(
    private readonly parts: LogReaderParts,
    private readonly redis: Redis,
  ) {}

  static async start(parts: LogReaderParts): Promise<Reading> {
    const entries = await parts.log.latest(SEED);
    parts.ring.restart(BEGINNING);
    for (const entry of entries) parts.ring.append(entry);
    const reading = new Reading(parts, parts.connections.dedicated('subscriber'));
    void reading.run();
    return reading;
  }

  stop(): void {
    this.isStopped = true;
    this.redis.disconnect();
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      try {
        await this.read();
      } catch (err) {
        if (this.stopped()) return;
        this.parts.logger.warn({ err }, 'The log of events cannot be read at the moment');
        await wait(PAUSE_MS);
      }
    }
  }

  /**
   * `XREAD` says nothing of entries that are gone. Where the one at the position is still there, none is missing behind it;
   * otherwise the log was trimmed, put back or lost, and followers go to it and find out.
   */
  private async read(): Promise<void> {
    const { ring, stream, log } = this.parts;
    const position = ring.position ?? BEGINNING;
    const after = entryIdText(position);
    const pipeline = this.redis.pipeline();
    pipeline.xread('COUNT', COUNT, 'BLOCK', BLOCK_MS, 'STREAMS', stream, after);
    pipeline.xrange(stream, after, after);
    const [news, [kept]] = (await runPipeline(pipeline)) as [[[string, RawEntry[]]] | null, RawEntry[]];
    if (this.isStopped) return;
    if (!kept && compareEntries(position, BEGINNING) > 0) ring.restart(await log.end());
    else for (const entry of news?.[0][1] ?? []) ring.append(logEntryOf(entry));
  }

  /** Asked anew after a wait. */
  private stopped(): boolean {
    return this.isStopped;
  }
}
