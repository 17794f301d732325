import type { Log } from '#platform/logging/log.js';
import type { SessionRegistry } from '../engine/session-registry.js';
import type { ClaimStore } from '../checkpoint/claim-store.js';

/** Shows, three times within a lease, that this worker lives; hears that way what it has lost. */
export class LeaseKeeper {
  private timer: NodeJS.Timeout | undefined;
  private renewing = false;

  constructor(
    private readonly sessions: SessionRegistry,
    private readonly claims: ClaimStore,
    private readonly leaseMs: number,
    private readonly log: Log,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => void this.renew(), this.leaseMs / 3);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async renew(): Promise<void> {
    const holdings = this.sessions.holdings();
    if (this.renewing || holdings.length === 0) return;
    this.renewing = true;
    try {
      this.sessions.lose(await this.claims.renew(holdings));
    } catch (error) {
      this.log.warn({ err: error }, 'Leases could not be prolonged');
    } finally {
      this.renewing = false;
    }
  }
}
