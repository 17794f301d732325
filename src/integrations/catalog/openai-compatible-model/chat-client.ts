import { AIMessage, HumanMessage, SystemMessage, type BaseMessage } from '@langchain/core/messages';
import { ChatOpenAICompletions } from '@langchain/openai';
import { z } from 'zod';
import { ModelUnavailable } from '../../integration.errors.js';
import { strictForm, type SchemaNode } from './answer-schema.js';
import type { Turn } from './conversation.js';
import type { Dialect } from './dialect.js';
import { fetchWithSpokenErrors } from './fetch-with-spoken-errors.js';

/** Where a client asks. */
export interface Endpoint {
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
}

/** One request for an answer. */
export interface Question {
  readonly model: string;
  readonly turns: readonly Turn[];
  /** Of the shape of the answer: letters, digits, `_` and `-`. */
  readonly name: string;
  readonly schema: SchemaNode;
  readonly dialect: Dialect;
  readonly temperature: number;
  /** Of 31 bits. */
  readonly seed: number;
  readonly signal: AbortSignal;
}

/** What the endpoint has answered. */
export interface ChatAnswer {
  readonly text: string;
  /** `stop`, `length`, `content_filter` ... */
  readonly finishReason: string | undefined;
  /** In the model's words, why it does not answer. */
  readonly refusal: string | undefined;
  /** Absent where the endpoint does not count. */
  readonly tokens: { readonly prompt: number; readonly completion: number } | undefined;
}

/** The client wants a key, and servers that want none do not look at it. */
const NO_KEY = 'none';

/**
 * Asks once. A client is made for each question: it keeps no connection of its own, and what a model takes may have been
 * learnt since the last one.
 * @throws what the client throws; `readFault` understands it
 */
export async function ask({ baseUrl, apiKey }: Endpoint, question: Question): Promise<ChatAnswer> {
  const { model, turns, dialect, temperature, seed, signal } = question;
  const client = new Completions({
    model,
    ...(dialect.temperature && { temperature }),
    apiKey: apiKey ?? NO_KEY,
    __includeRawResponse: true,
    configuration: {
      baseURL: baseUrl,
      fetch: fetchWithSpokenErrors,
      // A redirect would take the key and the material somewhere else.
      fetchOptions: { redirect: 'manual' },
      // The configuration is ours; the client would take these from variables that nobody has declared.
      organization: null,
      project: null,
      adminAPIKey: null,
      webhookSecret: null,
      logLevel: 'off',
    },
  });
  const format = formatOf(question);
  // The step below `invoke`: that one tells callbacks of everything, and LangSmith where its variables are set.
  const result = await client._generate(turns.map(toMessage), {
    signal,
    ...(dialect.seed && { seed }),
    ...(format && { response_format: format }),
  });
  return readResult(result);
}

type Complete = ChatOpenAICompletions['completionWithRetry'];
type Result = Awaited<ReturnType<ChatOpenAICompletions['_generate']>>;

/**
 * LangChain's client, but for who reads the answer. By itself it has an answer to a JSON schema parsed on the way, and one
 * that is cut off, refused or no JSON is thrown away with what it has cost. It also repeats requests, which is not for a
 * client to decide.
 */
class Completions extends ChatOpenAICompletions {
  constructor(fields: ConstructorParameters<typeof ChatOpenAICompletions>[0]) {
    super(fields);
    const complete = async (...[request, options]: Parameters<Complete>): Promise<unknown> => {
      const clientOptions = this._getClientOptions(options);
      const answer = await this.client.chat.completions.create(request, clientOptions);
      if (completion.safeParse(answer).success) return answer;
      throw new ModelUnavailable(this.model, 'what LLM_BASE_URL leads to does not answer with chat completions');
    };
    this.completionWithRetry = complete as Complete;
  }
}

const choice = z.looseObject({ message: z.looseObject({ refusal: z.string().nullish().catch(undefined) }) });
/** As much of an answer as there must be; a proxy's page has none of it. */
const completion = z.looseObject({ choices: z.tuple([choice], choice) });

function readResult({ generations: [generation], llmOutput }: Result): ChatAnswer {
  const raw = completion.parse((generation?.message.additional_kwargs as { __raw_response?: unknown }).__raw_response);
  const { promptTokens, completionTokens } = (llmOutput?.['tokenUsage'] ?? {}) as Record<string, number | undefined>;
  const counted = promptTokens !== undefined || completionTokens !== undefined;
  return {
    text: typeof generation?.text === 'string' ? generation.text : '',
    finishReason: generation?.generationInfo?.['finish_reason'] as string | undefined,
    refusal: raw.choices[0].message.refusal ?? undefined,
    tokens: counted ? { prompt: promptTokens ?? 0, completion: completionTokens ?? 0 } : undefined,
  };
}

function formatOf({ dialect, name, schema }: Question) {
  switch (dialect.form) {
    case 'json_schema': {
      const strict = strictForm(schema);
      return {
        type: 'json_schema' as const,
        json_schema: { name, strict: strict !== undefined, schema: { ...(strict ?? schema) } },
      };
    }
    case 'json_object':
      return { type: 'json_object' as const };
    case 'text':
      return undefined;
  }
}

function toMessage({ role, content }: Turn): BaseMessage {
  switch (role) {
    case 'system':
      return new SystemMessage(content);
    case 'user':
      return new HumanMessage(content);
    case 'assistant':
      return new AIMessage(content);
  }
}
