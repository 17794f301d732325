import { setTimeout as wait } from 'node:timers/promises';
import { SeededRandom } from '#kernel/random.js';
import { ModelAnswerMalformed } from '../../integration.errors.js';
import type { LanguageModel, ThoughtRequest } from '../../ports/language-model.js';

export interface OfflineLanguageModelOptions {
  /** How long a thought takes, ms, so that a person can watch a production. 0 answers at once. */
  readonly latencyMs?: number;
}

/**
 * A language model without a model or a network: it lets the request write its own answer, with free choices drawn from
 * the request's seed. Equal requests give equal answers on every machine.
 */
export class OfflineLanguageModel implements LanguageModel {
  private readonly latencyMs: number;

  constructor({ latencyMs = 0 }: OfflineLanguageModelOptions = {}) {
    this.latencyMs = latencyMs;
  }

  async think<T>(request: ThoughtRequest<T>): Promise<T> {
    await this.ponder(request.signal);
    const answer = request.output.safeParse(request.offline(new SeededRandom(request.seed)));
    if (!answer.success) throw new ModelAnswerMalformed(request.capability, answer.error.issues);
    return answer.data;
  }

  private async ponder(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.latencyMs === 0) return;
    // The wait rejects for one reason only, and the line below reports it with the reason the caller gave.
    await wait(this.latencyMs, undefined, { signal }).catch(() => undefined);
    signal.throwIfAborted();
  }
}
