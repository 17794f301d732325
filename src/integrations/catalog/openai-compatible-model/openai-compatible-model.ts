import { AppError } from '#kernel/errors/app-error.js';
import { SeededRandom } from '#kernel/random.js';
import type { Log } from '#platform/logging/log.js';
import {
  ModelAnswerMalformed,
  ModelAnswerRefused,
  ModelAnswerTruncated,
  ModelTimedOut,
} from '../../integration.errors.js';
import type { LanguageModel, ThoughtRequest } from '../../ports/language-model.js';
import { answerSchema, type SchemaNode } from './answer-schema.js';
import { ask, type ChatAnswer, type Endpoint } from './chat-client.js';
import { opening, repair, type Turn } from './conversation.js';
import { FULL_DIALECT, simplerDialect, type Dialect } from './dialect.js';
import { readFault } from './endpoint-fault.js';
import { costOf, type PriceList } from './price-list.js';
import { readAnswer } from './read-answer.js';
import { toModelError } from './to-model-error.js';
import { within } from './within.js';

export interface OpenAiCompatibleModelOptions extends Endpoint {
  /** The model of every department that has none of its own. */
  readonly model: string;
  readonly departmentModels: ReadonlyMap<string, string>;
  readonly prices: PriceList;
  /** How freely the model chooses, 0 to 2. */
  readonly temperature: number;
  /** For one exchange; a repair is another one. */
  readonly timeoutMs: number;
  readonly log: Log;
}

type Thought = ThoughtRequest<unknown>;

const MAX_SEED = 2_147_483_647;

/**
 * A language model behind any endpoint that speaks the chat-completions protocol. An answer that cannot be used is shown
 * to the model once, with its faults; nothing else is asked again, that is for whoever called to decide.
 */
export class OpenAiCompatibleModel implements LanguageModel {
  /** What has been learnt of each model. */
  private readonly dialects = new Map<string, Dialect>();

  constructor(private readonly options: OpenAiCompatibleModelOptions) {}

  async think<T>(request: ThoughtRequest<T>): Promise<T> {
    const schema = answerSchema(request.output);
    const turns = opening(request.prompt, schema);
    const first = await this.answerTo(request, turns, schema);
    const reading = readAnswer(first, request.output);
    if (reading.kind === 'fits') return reading.value;
    const second = await this.answerTo(request, [...turns, ...repair(first, reading.issues)], schema);
    const repaired = readAnswer(second, request.output);
    if (repaired.kind === 'fits') return repaired.value;
    throw new ModelAnswerMalformed(request.capability, repaired.issues);
  }

  private async answerTo(request: Thought, turns: readonly Turn[], schema: SchemaNode): Promise<string> {
    const model = this.modelFor(request);
    const { capability } = request;
    const { text, finishReason, refusal, tokens } = await this.exchange(request, model, turns, schema);
    if (tokens) this.count(request, model, tokens);
    if (refusal !== undefined) throw new ModelAnswerRefused(capability, model, refusal);
    if (finishReason === 'content_filter') throw new ModelAnswerRefused(capability, model, '');
    if (finishReason === 'length') throw new ModelAnswerTruncated(capability, model);
    return text;
  }

  /** Asks, in simpler and simpler words where the endpoint does not understand. */
  private async exchange(
    request: Thought,
    model: string,
    turns: readonly Turn[],
    schema: SchemaNode,
  ): Promise<ChatAnswer> {
    const { temperature, timeoutMs, apiKey, log } = this.options;
    const { capability } = request;
    const seed = new SeededRandom(request.seed).int(0, MAX_SEED);
    const question = { model, turns, schema, name: capability, temperature, seed };
    for (;;) {
      const dialect = this.dialects.get(model) ?? FULL_DIALECT;
      try {
        return await within(
          timeoutMs,
          request.signal,
          (signal) => ask(this.options, { ...question, dialect, signal }),
          () => new ModelTimedOut(model, timeoutMs),
        );
      } catch (error) {
        request.signal.throwIfAborted();
        if (error instanceof AppError) throw error;
        const fault = readFault(error, apiKey);
        const simpler = simplerDialect(dialect, fault);
        if (!simpler) throw toModelError(fault, { capability, model, hasKey: apiKey !== undefined });
        this.dialects.set(model, simpler);
        log.info({ model, dialect: simpler, said: fault.said }, 'The endpoint wants to be asked more simply');
      }
    }
  }

  private count(request: Thought, model: string, { prompt, completion }: { prompt: number; completion: number }): void {
    const counted = { model, promptTokens: prompt, completionTokens: completion };
    const costUsd = costOf(this.options.prices, counted);
    request.meter?.record({ ...counted, ...(costUsd !== undefined && { costUsd }) });
    this.options.log.debug(
      {
        model,
        capability: request.capability,
        prompt: request.promptVersion,
        prompt_tokens: prompt,
        completion_tokens: completion,
      },
      'A model has answered',
    );
  }

  private modelFor({ department }: Thought): string {
    const own = department === undefined ? undefined : this.options.departmentModels.get(department);
    return own ?? this.options.model;
  }
}
