import type { Log } from '#platform/logging/log.js';

/** Says once that Redis is away and once that it is back, however many connections and attempts there are. */
export class Outage {
  private readonly lost = new Set<string>();
  private since = 0;

  constructor(
    private readonly log: Log,
    private readonly where: string,
  ) {}

  began(connection: string, error: Error): void {
    if (this.lost.size === 0) {
      this.since = performance.now();
      this.log.warn({ err: error, redis: this.where }, 'Redis cannot be reached; waiting for it to come back');
    }
    this.lost.add(connection);
  }

  ended(connection: string): void {
    if (!this.lost.delete(connection) || this.lost.size > 0) return;
    const seconds = Math.round((performance.now() - this.since) / 100) / 10;
    this.log.info({ redis: this.where, outage_seconds: seconds }, 'Redis is back');
  }
}
