import type { Redis } from 'ioredis';
import { closeConnection, type RedisConnections } from '#platform/redis/redis-connections.js';

/** Waits for what is announced: by the channel of news, and by the log itself. Connections of its own, since it waits. */
export class NewsLine {
  private readonly subscriber: Redis;
  private readonly blocking: Redis;
  private readonly listeners = new Set<() => void>();

  constructor(
    connections: RedisConnections,
    private readonly keys: { readonly news: string; readonly events: string },
  ) {
    this.subscriber = connections.dedicated('subscriber');
    this.blocking = connections.dedicated('subscriber');
    this.subscriber.on('message', () => {
      this.ring();
    });
    // After a lost connection ioredis subscribes again; what was said meanwhile is made up for by those who wait not too long.
    void this.subscriber.subscribe(keys.news).catch(() => undefined);
    this.subscriber.on('ready', () => {
      this.ring();
    });
  }

  /** Calls the listener at every news. */
  hear(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Wakes everybody who waits. */
  ring(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** The next news, or the end of the wait. */
  next(waitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.listeners.delete(done);
        resolve();
      };
      const timer = setTimeout(done, waitMs);
      this.listeners.add(done);
    });
  }

  /** The next entry of the log after the cursor, or the end of the wait. */
  async event(cursor: string, waitMs: number): Promise<void> {
    await this.blocking.xread('COUNT', 1, 'BLOCK', waitMs, 'STREAMS', this.keys.events, cursor);
  }

  /** Ends every wait under way, the one for the log with an error. */
  hurry(): void {
    this.blocking.disconnect();
    this.ring();
  }

  async close(): Promise<void> {
    this.blocking.disconnect();
    await closeConnection(this.subscriber);
  }
}
