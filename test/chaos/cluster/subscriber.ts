import { setTimeout as wait } from 'node:timers/promises';
import type { Sighting } from '../evidence.js';

const AGAIN_AFTER_MS = 100;

/** An event as any channel tells it, as much as is looked at. */
export interface Told {
  readonly type?: string;
  readonly id?: string;
  readonly seq?: number;
}

/** Follows a log as it is written, and comes back to where it was whenever it loses the connection. */
export abstract class Subscriber {
  readonly seen: Sighting[] = [];
  /** How often it had to come back. */
  returns = -1;
  protected position = '0';
  private readonly leaving = new AbortController();
  private running: Promise<void> | undefined;

  /** @param workflowId absent where it follows all */
  constructor(
    protected readonly origin: string,
    readonly workflowId: string | undefined,
  ) {}

  start(): this {
    this.running ??= this.follow();
    return this;
  }

  async end(): Promise<void> {
    this.leaving.abort();
    await this.running;
  }

  /** Until the connection breaks or falls silent, or nobody wants to listen any more. */
  protected abstract listen(signal: AbortSignal): Promise<void>;

  protected note({ type, id, seq }: Told): void {
    if (type === 'snapshot') this.seen.push({ id: 'snapshot', seq: 0 });
    else if (id !== undefined && seq !== undefined) this.seen.push({ id, seq });
  }

  private async follow(): Promise<void> {
    while (!this.leaving.signal.aborted) {
      this.returns += 1;
      await this.listen(this.leaving.signal).catch(() => undefined);
      await wait(AGAIN_AFTER_MS);
    }
  }
}
