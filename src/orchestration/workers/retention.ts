import type { Clock } from '#kernel/clock.js';
import type { Log } from '#platform/logging/log.js';
import { logRoundFault } from '#platform/redis/log-round-fault.js';
import type { ArtifactWriter } from '../engine/artifact-writer.js';
import type { RetentionStore } from '../persistence/retention-store.js';

const BATCH = 20;
const OFFICE_MS = 30_000;

export interface RetentionOptions {
  /** This worker's name among the others. */
  readonly owner: string;
  /** How long a workflow is kept after its end. */
  readonly retentionMs: number;
  /** How often it is looked; one that could not be removed is tried again so much later. */
  readonly everyMs: number;
}

/** How often to look, when workflows are kept so long: often enough to be late by a tenth, at most once a second. */
export function retentionRhythmMs(retentionMs: number): number {
  return Math.min(60_000, Math.max(1_000, retentionMs / 10));
}

/**
 * Removes workflows that ended long ago, with everything they have. The folder goes first and the keys after: whoever
 * dies in between leaves the entry by which the workflow is found again.
 */
export class Retention {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;

  constructor(
    private readonly options: RetentionOptions,
    private readonly store: Pick<RetentionStore, 'expired' | 'remove'>,
    private readonly folders: Pick<ArtifactWriter, 'remove'>,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => {
      this.round ??= this.removeExpired().finally(() => (this.round = undefined));
    }, this.options.everyMs);
  }

  /** Waits for the batch under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.round;
  }

  private async removeExpired(): Promise<void> {
    const { owner, retentionMs, everyMs } = this.options;
    const round = { owner, officeMs: OFFICE_MS, retentionMs, limit: BATCH, againMs: everyMs };
    try {
      for (;;) {
        const expired = await this.store.expired(round);
        await Promise.all(expired.map((id) => this.remove(id)));
        if (expired.length < BATCH || this.timer === undefined) return;
      }
    } catch (error) {
      logRoundFault(this.log, error, 'The retention could not look');
    }
  }

  private async remove(id: string): Promise<void> {
    try {
      await this.folders.remove(id);
      await this.store.remove(id, this.clock.now());
    } catch (error) {
      this.log.warn({ err: error, workflow_id: id }, 'An expired workflow could not be removed; it is tried again');
    }
  }
}
