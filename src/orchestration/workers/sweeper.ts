import type { Log } from '#platform/logging/log.js';
import { logRoundFault } from '#platform/redis/log-round-fault.js';
import type { WorkflowTicks } from '#workflows';
import type { ClaimStore } from '../checkpoint/claim-store.js';

/** How often due entries and leases are looked at: the most a lost nudge costs. */
const SWEEP_EVERY_MS = 1_000;

/** Finds workflows that nobody was told of: a timer that ran out, a worker that died, a nudge that was lost. */
export class Sweeper {
  private timer: NodeJS.Timeout | undefined;
  private sweeping = false;

  constructor(
    /** This worker's name among the others. */
    private readonly owner: string,
    private readonly claims: ClaimStore,
    private readonly ticks: WorkflowTicks,
    private readonly log: Log,
    /** What else nobody may have heard of. */
    private readonly also: () => Promise<unknown>,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => void this.sweep(), SWEEP_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async sweep(): Promise<void> {
    if (this.sweeping) return;
    this.sweeping = true;
    try {
      const [ready, ...found] = await this.claims.sweep(this.owner);
      if (ready === undefined) return;
      await Promise.all(found.map((id) => this.ticks.nudge(id)));
      await this.ticks.topUp(Number(ready));
      await this.also();
    } catch (error) {
      logRoundFault(this.log, error, 'The sweeper could not sweep');
    } finally {
      this.sweeping = false;
    }
  }
}
