import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '#kernel/errors/app-error.js';
import type { Log } from '#platform/logging/log.js';

export interface BootStep {
  /** What it does, in words: `register built-in agents`. */
  readonly name: string;
  /** Repeatable without harm. */
  readonly run: () => Promise<void>;
}

export type BootState = 'pending' | 'done' | 'failed';

const PAUSE_MS = 1_000;

/**
 * What must be done once before the service is ready and needs the store. Features add steps while the modules are made;
 * they run in that order, each again until it succeeds, while the service already answers.
 */
export class BootSteps {
  private readonly steps: { readonly step: BootStep; state: BootState }[] = [];
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly log: Log) {}

  add(step: BootStep): void {
    this.steps.push({ step, state: 'pending' });
  }

  /** Whether all is done. */
  get done(): boolean {
    return this.steps.every(({ state }) => state === 'done');
  }

  /** Each step by name and how it stands. */
  get states(): Readonly<Record<string, BootState>> {
    return Object.fromEntries(this.steps.map(({ step, state }) => [step.name, state]));
  }

  /**
   * Makes a first attempt at every step, then goes on in the background with what could not be done yet.
   * @throws AppError when a step says that trying again is of no use
   */
  async start(onHopeless: (error: AppError) => void): Promise<void> {
    await this.attempt();
    if (this.done) return;
    this.running = this.persevere().catch(onHopeless as (error: unknown) => void);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async persevere(): Promise<void> {
    while (!this.done && !this.stopping.signal.aborted) {
      await wait(PAUSE_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (!this.stopping.signal.aborted) await this.attempt();
    }
  }

  /** A later step may need an earlier one, so the first failure ends the round. */
  private async attempt(): Promise<void> {
    for (const entry of this.steps.filter(({ state }) => state !== 'done')) {
      try {
        await entry.step.run();
        entry.state = 'done';
      } catch (error) {
        if (error instanceof AppError && !error.retryable) throw error;
        if (entry.state === 'pending')
          this.log.warn({ err: error, step: entry.step.name }, 'A start-up step must wait');
        entry.state = 'failed';
        return;
      }
    }
  }
}
