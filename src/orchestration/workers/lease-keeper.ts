import type { Log } from '#platform/logging/log.js';
import { CallRepeater } from '#platform/redis/call-repeater.js';
import type { Claim, LostClaim, WorkerCalls } from '#workflows';
import type { SessionRegistry } from '../engine/session-registry.js';

/** A worker whose own loop has been silent for so long is taken for dead. */
const SILENCE_MS = 60_000;

/** Shows, three times within a lease and from a thread of its own, that this worker lives; hears that way what it has lost. */
export class LeaseKeeper {
  private timer: NodeJS.Timeout | undefined;
  private readonly repeater: CallRepeater<LostClaim[]>;
  private readonly everyMs: number;

  constructor(
    private readonly sessions: SessionRegistry,
    private readonly calls: WorkerCalls,
    { redisUrl, leaseMs }: { readonly redisUrl: string; readonly leaseMs: number },
    log: Log,
  ) {
    this.everyMs = leaseMs / 3;
    const orders = { redisUrl, script: calls.renew([]), everyMs: this.everyMs, silenceMs: SILENCE_MS };
    const lose = (lost: readonly LostClaim[]): void => {
      sessions.loseClaims(lost);
    };
    this.repeater = new CallRepeater(orders, lose, log);
  }

  async start(): Promise<void> {
    if (this.timer) return;
    this.timer = setInterval(() => {
      this.tell();
    }, this.everyMs);
    await this.repeater.start();
  }

  /** Tells of a new claim at once, and not with the next beat: the loop may be busy with it until then. */
  claimed(claim: Claim): void {
    this.repeater.add(this.calls.renew([{ claim, running: [] }]));
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.repeater.stop();
  }

  private tell(): void {
    const holdings = this.sessions.holdings();
    this.repeater.replace(holdings.length === 0 ? [] : [this.calls.renew(holdings)]);
  }
}
