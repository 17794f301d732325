import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentedAnswers } from './documented.js';
import { TEST_KEY } from './test-app.js';

/** An answer as a client sees it. */
export interface ApiAnswer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body. */
  readonly body: T;
}

export interface ApiRequest {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** None at all, where null. */
  readonly key?: string | null;
}

/** Speaks HTTP to a test app over a socket of its own, and sees to it that every answer is a documented one. */
export class ApiClient {
  private readonly documented = new DocumentedAnswers();

  private constructor(private readonly origin: string) {}

  static async of(app: NestFastifyApplication): Promise<ApiClient> {
    await app.listen(0, '127.0.0.1');
    return new ApiClient((await app.getUrl()).replace('[::1]', '127.0.0.1'));
  }

  /** @param path below the prefix, e.g. `/workflows` */
  async send<T = Record<string, unknown>>(
    method: string,
    path: string,
    { body, headers = {}, key = TEST_KEY }: ApiRequest = {},
  ): Promise<ApiAnswer<T>> {
    const response = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: {
        ...(key !== null && { 'x-api-key': key }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed = parse(text);
    this.documented.check(method, path, response.status, parsed);
    return { status: response.status, headers: response.headers, text, body: parsed as T };
  }

  get<T = Record<string, unknown>>(path: string, request?: ApiRequest): Promise<ApiAnswer<T>> {
    return this.send('GET', path, request);
  }

  post<T = Record<string, unknown>>(path: string, body?: unknown, request?: ApiRequest): Promise<ApiAnswer<T>> {
    return this.send('POST', path, { ...request, body });
  }

  put<T = Record<string, unknown>>(path: string, body?: unknown, request?: ApiRequest): Promise<ApiAnswer<T>> {
    return this.send('PUT', path, { ...request, body });
  }

  delete<T = Record<string, unknown>>(path: string, request?: ApiRequest): Promise<ApiAnswer<T>> {
    return this.send('DELETE', path, request);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
