import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '#kernel/errors/app-error.js';
import type { Log } from '#platform/logging/log.js';
import { within } from './within.js';

export interface BootStep {
  /** What it does, in words: `register built-in agents`. */
  readonly name: string;
  /** Repeatable without harm. */
  readonly run: () => Promise<void>;
}

export type BootState = 'pending' | 'waiting' | 'done';

const PAUSE_MS = 1_000;

/** How long a start waits for the first attempt: a store that hangs must not keep the probes from being answered. */
const FIRST_ATTEMPT_MS = 2_000;

/**
 * What must be done in the store before the service is ready. Features add steps while the modules are made; they run in
 * that order, each again until it succeeds, while the service already answers.
 */
export class BootSteps {
  private readonly entries: { readonly step: BootStep; state: BootState }[] = [];
  private readonly stopping = new AbortController();
  /** Moves when everything is to be done once more. */
  private round = 0;
  private onHopeless: ((error: AppError) => void) | undefined;
  private background: Promise<void> | undefined;

  constructor(private readonly log: Log) {}

  add(step: BootStep): void {
    this.entries.push({ step, state: 'pending' });
  }

  /** Whether all is done. */
  get done(): boolean {
    return this.entries.every(({ state }) => state === 'done');
  }

  /** Each step by name and how it stands. */
  get states(): Readonly<Record<string, BootState>> {
    return Object.fromEntries(this.entries.map(({ step, state }) => [step.name, state]));
  }

  /**
   * Makes a first attempt at every step, then goes on in the background with what could not be done yet.
   * @param onHopeless hears of a step that says, later on, that trying again is of no use
   * @throws AppError when a step says so at once
   */
  async start(onHopeless: (error: AppError) => void): Promise<void> {
    const first = this.attempt();
    const isOver = await within(FIRST_ATTEMPT_MS, first);
    this.onHopeless = onHopeless;
    if (!this.done) this.persevere(isOver ? undefined : first);
  }

  /** Does everything once more: the store was away, and who knows with which data it came back. */
  again(): void {
    if (this.onHopeless === undefined) return;
    this.round++;
    for (const entry of this.entries) entry.state = 'pending';
    this.persevere();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.background;
  }

  /** @param underWay an attempt that has begun already */
  private persevere(underWay?: Promise<boolean>): void {
    this.background ??= this.untilDone(underWay ?? this.attempt())
      .catch((error: unknown) => this.onHopeless?.(error as AppError))
      .finally(() => (this.background = undefined));
  }

  private async untilDone(underWay: Promise<boolean>): Promise<void> {
    let isDone = await underWay;
    while (!isDone && (await this.paused())) isDone = await this.attempt();
  }

  /** Whether to go on after a pause. */
  private paused(): Promise<boolean> {
    return wait(PAUSE_MS, true, { signal: this.stopping.signal }).catch(() => false);
  }

  /**
   * Whether all is done now. A later step may need an earlier one, so the first failure ends the attempt. So does a store that
   * has been away meanwhile: what this attempt has left out counts no more.
   */
  private async attempt(): Promise<boolean> {
    const { round } = this;
    for (const entry of this.entries.filter(({ state }) => state !== 'done')) {
      try {
        await entry.step.run();
        if (round !== this.round) return false;
        entry.state = 'done';
      } catch (error) {
        if (error instanceof AppError && !error.retryable) throw error;
        this.tell(entry.step, entry.state, error);
        entry.state = 'waiting';
        return false;
      }
    }
    return this.done;
  }

  /** Once for each wait, however many attempts it takes. */
  private tell(step: BootStep, before: BootState, err: unknown): void {
    if (before !== 'waiting') this.log.warn({ err, step: step.name }, 'A start-up step must wait');
  }
}
