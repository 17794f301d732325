import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

const requestSchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.looseObject({ type: z.string() }).optional(),
  seed: z.number().optional(),
  temperature: z.number().optional(),
  stream: z.boolean().optional(),
});

/** What a client has sent. */
export type ChatRequest = z.infer<typeof requestSchema>;

/** What the endpoint does with one request. */
export type Reply = (response: ServerResponse, request: ChatRequest) => void;

/** An endpoint that speaks the chat-completions protocol over real HTTP, and does with each request what it was told. */
export class ChatCompletionsStub {
  readonly requests: ChatRequest[] = [];
  /** The headers of each of them. */
  readonly headers: IncomingHttpHeaders[] = [];
  /** Paths it was asked for and knows nothing of. */
  readonly strays: string[] = [];
  /** What it does with requests that nobody has told it about. */
  otherwise: Reply = refusing(500, { message: 'Nobody has said what to do' });
  private readonly replies: Reply[] = [];
  private refusesParameter: (request: ChatRequest) => string | undefined = () => undefined;

  private constructor(
    private readonly server: Server,
    readonly apiKey: string,
  ) {
    server.on('request', (request, response) => void this.serve(request, response));
  }

  /** @param apiKey the one key it takes */
  static async start(apiKey = 'key-of-the-stub'): Promise<ChatCompletionsStub> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new ChatCompletionsStub(server, apiKey);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  /** What it does with the next requests, one after the other. */
  will(...replies: readonly Reply[]): void {
    this.replies.splice(0, Infinity, ...replies);
  }

  /** Has it refuse parameters as endpoints do that lack them: names the one at fault, or nothing. */
  lacks(refusal: (request: ChatRequest) => string | undefined): void {
    this.refusesParameter = refusal;
  }

  /** Back to the beginning. */
  forget(): void {
    this.requests.length = 0;
    this.headers.length = 0;
    this.strays.length = 0;
    this.replies.length = 0;
    this.lacks(() => undefined);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const given = incoming.headers.authorization;
    if (incoming.method !== 'POST' || incoming.url !== '/v1/chat/completions') {
      this.strays.push(incoming.url ?? '');
      send(response, 404, { error: { message: `Unknown path ${incoming.url ?? ''}` } });
      return;
    }
    const request = requestSchema.parse(await json(incoming));
    this.requests.push(request);
    this.headers.push(incoming.headers);
    if (given !== `Bearer ${this.apiKey}`) {
      // As some do: with the key in the sentence.
      send(response, 401, {
        error: { message: `Incorrect API key provided: ${given ?? ''}`, code: 'invalid_api_key' },
      });
      return;
    }
    const parameter = this.refusesParameter(request);
    if (parameter !== undefined) refusing(400, { message: `Unsupported parameter: ${parameter}` })(response, request);
    else (this.replies.shift() ?? this.otherwise)(response, request);
  }
}

export interface Completion {
  readonly content?: string | null;
  readonly refusal?: string;
  readonly finishReason?: string;
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null;
}

/** Answers. Thirty tokens were read and twelve written, unless it says otherwise. */
export function answering(content: unknown, more: Completion = {}): Reply {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const usage = more.usage === undefined ? { prompt_tokens: 30, completion_tokens: 12 } : more.usage;
  return (response, { model }) => {
    send(response, 200, {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 0,
      model: `${model}-2026-01-01`,
      choices: [
        {
          index: 0,
          finish_reason: more.finishReason ?? 'stop',
          message: {
            role: 'assistant',
            content: more.refusal === undefined ? text : null,
            refusal: more.refusal ?? null,
          },
        },
      ],
      ...(usage && { usage: { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens } }),
    });
  };
}

/** Refuses with a status and an `error`, in the form of most. */
export function refusing(status: number, error: object, headers: Readonly<Record<string, string>> = {}): Reply {
  return (response) => {
    send(response, status, { error }, headers);
  };
}

/** Answers with any body, as a proxy on the way might. */
export function sending(status: number, type: string, body: string): Reply {
  return (response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };
}

/** Takes the request and says nothing more. */
export const hanging: Reply = () => undefined;

/** Begins to answer and says nothing more. */
export const stalling: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"choices": [');
};

/** Cuts the connection before the first word. */
export const cutting: Reply = (response) => {
  response.destroy();
};

/** Cuts the connection in mid-answer. */
export const cuttingShort: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"choices": [', () => response.destroy());
};

function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
