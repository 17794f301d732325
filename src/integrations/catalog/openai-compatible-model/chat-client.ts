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
  const message = await client.invoke(turns.map(toMessage), {
    signal,
    ...(dialect.seed && { seed }),
    ...(format && { response_format: format }),
  });
  return readMessage(message);
}

type Complete = ChatOpenAICompletions['completionWithRetry'];
type Message = Awaited<ReturnType<ChatOpenAICompletions['invoke']>>;

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

const word = z.string().nullish().catch(undefined);
const choice = z.object({ finish_reason: word, message: z.object({ refusal: word }) });

/** What we read of an answer beside its text. Choices there must be; a proxy's page has none. */
const completion = z.object({
  choices: z.tuple([choice], choice),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish().catch(undefined),
});

function readMessage({ text, additional_kwargs }: Message): ChatAnswer {
  const { choices, usage } = completion.parse(additional_kwargs['__raw_response']);
  const [{ finish_reason, message }] = choices;
  return {
    text,
    finishReason: finish_reason ?? undefined,
    refusal: message.refusal ?? undefined,
    tokens: usage ? { prompt: usage.prompt_tokens, completion: usage.completion_tokens } : undefined,
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
