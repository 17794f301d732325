import { eventually } from './eventually.js';
import { ServiceProcess, type ServiceHome } from './service-process.js';

const KEY = 'key-of-the-tests';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Seconds, as the header has them. */
  readonly retryAfter: string | null;
}

/** The built service as a process of its own, asked over HTTP as a client would. */
export class Service {
  private constructor(private readonly process: ServiceProcess) {}

  /** @param home keeps data and productions over restarts */
  static async start(home: ServiceHome, environment: Readonly<Record<string, string>> = {}): Promise<Service> {
    const service = new Service(await ServiceProcess.listening(home, { API_KEYS: KEY, ...environment }));
    await eventually(async () => {
      expect((await fetch(`${service.process.url}/health/ready`)).status).toBe(200);
    }, 30_000);
    return service;
  }

  get url(): string {
    return this.process.url;
  }

  /** Of the worker beside the API, once it works. */
  workerPid(): Promise<number> {
    return this.process.workerPid();
  }

  /** Everything it and its worker have written. */
  output(): string {
    return this.process.errors + JSON.stringify(this.process.lines);
  }

  /** Sends a signal to the API process and gives its exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals> {
    return this.process.stop(signal);
  }

  /** Answers of probes come as they are: 503 is one of them. */
  probe(path: string): Promise<{ status: number; body: unknown }> {
    return this.process.get(path);
  }

  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.process.url}/api/v1${path}`, {
      method,
      headers: { 'x-api-key': KEY, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const retryAfter = response.headers.get('retry-after');
    return { status: response.status, body: text === '' ? {} : JSON.parse(text), retryAfter };
  }

  /** The bytes of what is downloaded. */
  async download(path: string): Promise<Buffer> {
    const response = await fetch(`${this.process.url}/api/v1${path}`, { headers: { 'x-api-key': KEY } });
    if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }
}
