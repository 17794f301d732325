import type { Cursor, EntryId } from './cursor.js';
import { Fifo } from './fifo.js';
import type { LoggedEvent } from './feed-event.js';

/** What of one entry of the log is seen in a lane; all followers are given the same. */
export interface LaneEntry {
  /** Counts the entries that this process has read. */
  readonly ordinal: number;
  readonly id: EntryId;
  readonly events: readonly LoggedEvent[];
  /** Behind the last event of the whole entry. */
  readonly end: Cursor;
  readonly weight: number;
}

/** The part of the ring that followers of one scope see, and where they sleep until there is more. */
export class Lane {
  /** While somebody follows, it stays. */
  holders = 0;
  readonly entries = new Fifo<LaneEntry>();
  private readonly sleepers = new Set<() => void>();

  /** @param lost ordinal of the newest entry that is not here any more */
  constructor(private lost: number) {}

  get isIdle(): boolean {
    return this.holders === 0 && this.entries.length === 0;
  }

  push(entry: LaneEntry): void {
    this.entries.push(entry);
    this.wakeAll();
  }

  dropFirst(): void {
    this.lost = this.entries.shift()?.ordinal ?? this.lost;
  }

  /** Forgets everything up to this ordinal. */
  clear(lost: number): void {
    this.entries.clear();
    this.lost = lost;
    this.wakeAll();
  }

  /** The next one, if it has come already; `fallen` when the ring has gone on without whoever asks. */
  after(ordinal: number): LaneEntry | 'fallen' | undefined {
    if (ordinal < this.lost) return 'fallen';
    return this.entries.firstWhere((entry) => entry.ordinal > ordinal);
  }

  /** Until something has come, or nobody wants it any more. */
  changed(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.sleepers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      if (signal.aborted) {
        resolve();
        return;
      }
      this.sleepers.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  private wakeAll(): void {
    for (const wake of this.sleepers) wake();
  }
}
