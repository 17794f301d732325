import { setTimeout as wait } from 'node:timers/promises';
import { Redis, ReplyError } from 'ioredis';
import { readRecord, urlOf } from '#platform/redis/local/server-record.js';
import { assertDocumented, logsOn, wasLogged } from './documented-events.js';

const PAGE = 1_000;
const LOOK_AGAIN_MS = 50;

/** Follows the log of all events on a Redis that a service starts for itself, which ends with the service. */
export class LocalRedisEvents {
  private readonly following: Promise<void>;
  private isOver = false;
  private after = '0';
  private count = 0;
  private complaint: Error | undefined;

  /** @param recordFile where the server's record is, as soon as there is one */
  constructor(private readonly recordFile: () => string | undefined) {
    this.following = this.follow();
  }

  /**
   * Reads what is left, leaves, and says how many there were.
   * @throws Error where an event is not as documented
   */
  async end(): Promise<number> {
    this.isOver = true;
    await this.following;
    if (this.complaint) throw this.complaint;
    assertDocumented();
    return this.count;
  }

  private async follow(): Promise<void> {
    do {
      await this.followServer().catch((error: unknown) => {
        // Whose connection breaks has a server that ended; the next one has its own record.
        if (error instanceof ReplyError) this.complaint = error as Error;
      });
      await wait(LOOK_AGAIN_MS);
    } while (!this.isOver && !this.complaint);
  }

  private async followServer(): Promise<void> {
    const record = readRecord(this.recordFile() ?? '');
    if (typeof record?.pid !== 'number') return;
    const redis = new Redis(urlOf(record), { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 });
    redis.on('error', () => undefined);
    try {
      await redis.connect();
      const log = await this.logOn(redis);
      while (log !== undefined && (await this.takePage(redis, log)));
    } finally {
      redis.disconnect();
    }
  }

  /** Its key, as soon as something was told; none where nothing was. */
  private async logOn(redis: Redis): Promise<string | undefined> {
    for (;;) {
      for await (const log of logsOn(redis)) return log;
      if (this.isOver) return undefined;
      await wait(LOOK_AGAIN_MS);
    }
  }

  /** Whether there is more to be expected. */
  private async takePage(redis: Redis, log: string): Promise<boolean> {
    const found = await redis.xread('COUNT', PAGE, 'BLOCK', LOOK_AGAIN_MS, 'STREAMS', log, this.after);
    const entries = found?.[0]?.[1] ?? [];
    for (const entry of entries) this.count += wasLogged(entry);
    this.after = entries.at(-1)?.[0] ?? this.after;
    return entries.length > 0 || !this.isOver;
  }
}
