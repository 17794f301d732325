import { setTimeout as wait } from 'node:timers/promises';

export const KEY = 'key-of-the-chaos';

const PATIENCE_MS = 3_000;
const RETRY_MS = 100;

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A client as ours should be: it tries again what was not answered, under the same idempotency key. */
export class ApiClient {
  /** Answers that a disturbance does not excuse. */
  readonly faults: string[] = [];

  constructor(readonly origin: string) {}

  async requireReady(): Promise<void> {
    const { status } = await fetch(`${this.origin}/health/ready`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (status !== 200) throw new Error(`The API is not ready: ${status}`);
  }

  /** @returns undefined where there was no answer, or one that asks to come back later */
  async send(method: string, path: string, body?: unknown, idempotencyKey?: string): Promise<Answer | undefined> {
    try {
      const response = await fetch(`${this.origin}/api/v1${path}`, {
        method,
        headers: {
          'x-api-key': KEY,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await response.text();
      if (response.status === 503 || response.status === 429) return undefined;
      if (response.status >= 500) this.faults.push(`${method} ${path} was answered ${response.status}: ${text}`);
      return { status: response.status, body: JSON.parse(text) as unknown };
    } catch {
      return undefined;
    }
  }

  /** Again and again until there is an answer. @throws Error after the deadline */
  async insist(method: string, path: string, body: unknown, key: string, deadlineMs: number): Promise<Answer> {
    const end = performance.now() + deadlineMs;
    while (performance.now() < end) {
      const answer = await this.send(method, path, body, key);
      if (answer !== undefined) return answer;
      await wait(RETRY_MS);
    }
    throw new Error(`${method} ${path} was not answered within ${deadlineMs} ms`);
  }

  /** What is behind an address; it must be there. */
  async read<T>(path: string): Promise<T> {
    const { status, body } = await this.insist('GET', path, undefined, '', 30_000);
    if (status !== 200) throw new Error(`GET ${path} was answered ${status}: ${JSON.stringify(body)}`);
    return body as T;
  }

  /** The bytes of a file. */
  async download(path: string): Promise<Uint8Array> {
    const response = await fetch(`${this.origin}/api/v1${path}`, { headers: { 'x-api-key': KEY } });
    if (response.status !== 200) throw new Error(`GET ${path} was answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
