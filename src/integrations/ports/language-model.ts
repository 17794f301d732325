import type { z } from 'zod';
import type { SeededRandom } from '#kernel/random.js';

/** One thing to be thought out and written. */
export interface ThoughtRequest<T> {
  /** The capability that asks, for accounting and for the model's own choice of voice. */
  readonly capability: string;
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
  readonly signal: AbortSignal;
}

/** The mind behind an agent. Adapters: a deterministic offline one, and any OpenAI-compatible endpoint. */
export interface LanguageModel {
  /**
   * Answers in the requested shape.
   * @throws ModelAnswerMalformed when the answer does not fit the shape
   */
  think<T>(request: ThoughtRequest<T>): Promise<T>;
}

/** Nest's token for the port; a port is a type and has no value of its own. */
export abstract class LanguageModelPort implements LanguageModel {
  abstract think<T>(request: ThoughtRequest<T>): Promise<T>;
}
