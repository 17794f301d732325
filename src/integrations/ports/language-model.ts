import type { z } from 'zod';
import type { SeededRandom } from '#kernel/random.js';

/** What one exchange with a model has used up. */
export interface ModelUsage {
  /** As it is configured, which need not be the name that the endpoint answers with. */
  readonly model: string;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** US dollars; absent where no price is configured for the model. */
  readonly costUsd?: number;
}

/** Adds up what thoughts use. */
export interface UsageMeter {
  /** Called for every exchange the endpoint has counted, as soon as it is over, whether its answer is of use or not. */
  record(usage: ModelUsage): void;
}

/** One thing to be thought out and written. */
export interface ThoughtRequest<T> {
  /** The capability that asks, for accounting and for the model's own choice of voice. */
  readonly capability: string;
  /** The department of whoever asks: departments may have models of their own. Absent: the model of all others. */
  readonly department?: string;
  /** The rendered prompt: instructions and material. A model with a network reads this. */
  readonly prompt: string;
  /** Name and version of the prompt file it was rendered from. */
  readonly promptVersion: string;
  /** The shape of the answer. Anything else is refused with `ModelAnswerMalformed`. */
  readonly output: z.ZodType<T>;
  /** Decides every free choice: the same request with the same seed gives the same answer where the model allows it. */
  readonly seed: string;
  /** How to write the answer without a model: a grammar over the material, its free choices taken from `random`. */
  readonly offline: (random: SeededRandom) => unknown;
  /** Ends the thought: it then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Who counts what the thought uses, if anybody does. */
  readonly meter?: UsageMeter;
}

/** The mind behind an agent. Adapters: a deterministic offline one, and any OpenAI-compatible endpoint. */
export interface LanguageModel {
  /**
   * Answers in the requested shape. Asks once; whoever calls decides by `retryable` and `retryAfterMs` whether to ask again.
   * @throws ModelAnswerMalformed when the answer does not fit the shape, or another error of `integration.errors.ts`
   */
  think<T>(request: ThoughtRequest<T>): Promise<T>;
}

/** Nest's token for the port; a port is a type and has no value of its own. */
export abstract class LanguageModelPort implements LanguageModel {
  abstract think<T>(request: ThoughtRequest<T>): Promise<T>;
}
