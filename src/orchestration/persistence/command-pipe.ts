import type { ScriptCall } from '#platform/redis/script-call.js';
import { StoreUnavailable } from '#platform/redis/store.errors.js';
import type { Words } from '#workflows';
import type { BatchSender } from '#platform/redis/batch-sender.js';

interface Deferred {
  readonly call: ScriptCall<Words>;
  /** Whether it is void once the call of the next checkpoint is on its way. */
  readonly superseded: boolean;
  readonly hear?: (words: Words) => void;
}

/** How long what is deferred may stay unseen when nothing else is sent, ms. */
const LINGER_MS = 50;
const RETRY_MS = 250;

/**
 * The way of one claim's writes to Redis. What needs no answer is held back and travels, in order and in one pipeline,
 * with the next call that does: so a checkpoint costs no round trip of its own, and it is stored before anything that
 * builds on it begins. All calls are guarded by the claim's epoch and may be repeated.
 */
export class CommandPipe {
  private deferred: Deferred[] = [];
  private timer: NodeJS.Timeout | undefined;
  private soon: NodeJS.Immediate | undefined;
  private fault: Error | undefined;
  /** Ends when everything is through that could not be sent at once; there while something stands in it. */
  private line: Promise<unknown> | undefined;
  constructor(
    private readonly sender: Pick<BatchSender, 'submit'>,
    private readonly signal: AbortSignal,
    /** What to do with a reply that says the claim is lost. */
    private readonly onLost: () => Error,
  ) {}

  /** Holds a checkpoint back. Task writes that are still held back are void: the checkpoint contains them. */
  deferCheckpoint(call: ScriptCall<Words>): void {
    this.deferred = this.deferred.filter(({ superseded }) => !superseded);
    this.deferred.push({ call, superseded: false });
    this.timer ??= setTimeout(() => void this.flush().catch(this.remember), LINGER_MS);
  }

  /** Holds the writes of one task of a superstep back. */
  deferWrites(call: ScriptCall<Words>): void {
    this.deferred.push({ call, superseded: true });
  }

  /** Sends a call soon, after everything held back and in one pipeline with what follows in this turn; hears the reply. */
  post(call: ScriptCall<Words>, hear: (words: Words) => void): void {
    this.deferred.push({ call, superseded: false, hear });
    this.soon ??= setImmediate(() => void this.flush().catch(this.remember));
  }

  /** Sends a call after everything held back and returns its reply. */
  async send<R>(call: ScriptCall<R>): Promise<R> {
    const before = this.take();
    const outcomes = await this.deliver([...before.map((deferred) => deferred.call), call]);
    this.check(before, outcomes);
    const last = outcomes.at(-1) as PromiseSettledResult<R>;
    if (last.status === 'rejected') throw last.reason;
    return last.value;
  }

  /** Sends everything held back. */
  async flush(): Promise<void> {
    const deferred = this.take();
    if (deferred.length > 0) this.check(deferred, await this.deliver(deferred.map(({ call }) => call)));
  }

  /** Drops what is held back: the claim is over. */
  close(): void {
    this.take();
  }

  private readonly remember = (error: unknown): void => {
    this.fault = error instanceof Error ? error : new Error('What was held back could not be sent', { cause: error });
  };

  private take(): readonly Deferred[] {
    clearTimeout(this.timer);
    clearImmediate(this.soon);
    this.timer = this.soon = undefined;
    const { deferred } = this;
    this.deferred = [];
    return deferred;
  }

  /**
   * Redis may be away for a while; until the claim is over the batch is tried again. What comes meanwhile stands in line
   * behind it: a checkpoint must not overtake the result it was made of.
   */
  private async deliver(calls: readonly ScriptCall<unknown>[]): Promise<PromiseSettledResult<unknown>[]> {
    if (this.fault !== undefined) throw this.fault;
    const outcomes = this.line === undefined ? await this.attempt(calls) : 'unsent';
    return outcomes === 'unsent' ? this.standInLine(calls) : outcomes;
  }

  private standInLine(calls: readonly ScriptCall<unknown>[]): Promise<PromiseSettledResult<unknown>[]> {
    const delivered = (this.line ?? Promise.resolve()).then(() => this.insist(calls));
    const done: Promise<void> = delivered.then(nothing, nothing).then(() => {
      if (this.line === done) this.line = undefined;
    });
    this.line = done;
    return delivered;
  }

  private async insist(calls: readonly ScriptCall<unknown>[]): Promise<PromiseSettledResult<unknown>[]> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      const outcomes = await this.attempt(calls);
      if (outcomes !== 'unsent') return outcomes;
    }
  }

  private async attempt(calls: readonly ScriptCall<unknown>[]): Promise<PromiseSettledResult<unknown>[] | 'unsent'> {
    this.signal.throwIfAborted();
    const outcomes = await this.sender.submit(calls).catch(unsent);
    return outcomes === 'unsent' || outcomes.some(isAway) ? 'unsent' : outcomes;
  }

  private check(deferred: readonly Deferred[], outcomes: readonly PromiseSettledResult<unknown>[]): void {
    deferred.forEach(({ hear }, i) => {
      const outcome = outcomes[i] as PromiseSettledResult<Words>;
      if (outcome.status === 'rejected') throw outcome.reason;
      if (outcome.value[0] === 'lost') throw this.onLost();
      hear?.(outcome.value);
    });
  }
}

const nothing = (): void => undefined;

function unsent(error: unknown): 'unsent' {
  if (error instanceof StoreUnavailable) return 'unsent';
  throw error;
}

function isAway(outcome: PromiseSettledResult<unknown>): boolean {
  return outcome.status === 'rejected' && outcome.reason instanceof StoreUnavailable;
}
