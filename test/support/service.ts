import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { eventually } from './eventually.js';

const MAIN = resolve(__dirname, '../../dist/main.js');
const KEY = 'key-of-the-tests';

interface LogLine {
  readonly role?: string;
  readonly pid?: number;
  readonly msg?: string;
  readonly url?: string;
}

/** The built service as a process of its own, asked over HTTP as a client would. */
export class Service {
  private readonly child: ChildProcess;
  private output = '';

  private constructor(env: Readonly<Record<string, string>>) {
    this.child = spawn(process.execPath, [MAIN], {
      env: { PATH: process.env['PATH'] ?? '', PORT: '0', API_KEYS: KEY, LOG_FORMAT: 'json', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  /** @param folder keeps the data, the Redis and the productions of this service over restarts */
  static async start(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Service> {
    const service = new Service({ DATA_DIR: join(folder, 'data'), OUTPUT_DIR: join(folder, 'out'), ...env });
    await service.isReady();
    return service;
  }

  get log(): string {
    return this.output;
  }

  get url(): string {
    const line = this.lines().find(({ msg }) => msg === 'listening');
    if (!line?.url) throw new Error(`Not listening yet:\n${this.output}`);
    return line.url;
  }

  /** Of the worker beside the API; the latest, when it was started again. */
  get workerPid(): number {
    const pid = this.lines().findLast(({ role }) => role === 'worker')?.pid;
    if (pid === undefined) throw new Error(`No worker yet:\n${this.output}`);
    return pid;
  }

  /** Sends a signal to the API process and waits for its end. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    this.child.kill(signal);
    const [code] = (await once(this.child, 'exit')) as [number | null];
    return code;
  }

  async call<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: T }> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { 'x-api-key': KEY, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as T };
  }

  private isReady(): Promise<void> {
    return eventually(
      async () => {
        if (this.child.exitCode !== null) throw new Error(`The service has ended:\n${this.output}`);
        const { status } = await fetch(`${this.url}/health/ready`);
        if (status !== 200) throw new Error(`Not ready (${String(status)}):\n${this.output}`);
      },
      30_000,
      50,
    );
  }

  private lines(): LogLine[] {
    return this.output.split('\n').flatMap((line) => {
      try {
        return [JSON.parse(line) as LogLine];
      } catch {
        return [];
      }
    });
  }
}
