import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isAlive } from '#platform/redis/local/is-alive.js';
import { readRecord, recordFileIn } from '#platform/redis/local/server-record.js';
import { eventually } from './eventually.js';
import { LocalRedisEvents } from './local-redis-events.js';

const MAIN = resolve(__dirname, '../../dist/main.js');
const START_MS = 40_000;

export type LogLine = Readonly<Record<string, unknown>> & { readonly role?: string; readonly msg?: string };

/** A place for services: their data, and the folder they run in, so that no `.env` of a developer reaches them. */
export interface ServiceHome {
  readonly dir: string;
  readonly dataDir: string;
  /** @throws Error where an event on a Redis below it was not as documented */
  remove(): Promise<void>;
}

export function serviceHome(): ServiceHome {
  const dir = mkdtempSync(join(tmpdir(), 'orchestrator-'));
  const dataDir = join(dir, '.data');
  const events = new LocalRedisEvents(() => recordIn(dataDir));
  const remove = async (): Promise<void> => {
    try {
      await events.end();
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  };
  return { dir, dataDir, remove };
}

const recordIn = (dataDir: string): string => recordFileIn(join(dataDir, 'redis'));

/** The built service as a process of its own, with an environment that holds nothing but what is given. */
export class ServiceProcess {
  readonly lines: LogLine[] = [];
  /** Everything it wrote to standard error. */
  errors = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | NodeJS.Signals>;

  constructor(
    private readonly home: ServiceHome,
    environment: Readonly<Record<string, string>> = {},
  ) {
    const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: home.dataDir, PORT: '0', ...environment };
    // A process group of its own, as a shell would make it: Ctrl-C is sent to the whole of it.
    this.child = spawn(process.execPath, [MAIN], { cwd: home.dir, env, detached: true });
    this.ended = once(this.child, 'exit').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
    let rest = '';
    this.child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      this.lines.push(...lines.map((line) => JSON.parse(line) as LogLine));
    });
    this.child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (this.errors += chunk));
  }

  /** A service that listens already. */
  static async listening(
    home: ServiceHome,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<ServiceProcess> {
    const service = new ServiceProcess(home, environment);
    try {
      await service.logged('listening');
    } catch (error) {
      await service.stop('SIGKILL');
      throw error;
    }
    return service;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get url(): string {
    return String(this.lines.find(({ msg }) => msg === 'listening')?.['url']);
  }

  /** The development key. */
  get key(): string {
    return readFileSync(join(this.home.dataDir, 'api-key'), 'utf8').trim();
  }

  /** The first line with this message, as soon as there is one. */
  logged(message: string, role?: string): Promise<LogLine> {
    return eventually(() => {
      const line = this.lines.find(
        ({ msg, role: speaker }) => msg === message && (role === undefined || speaker === role),
      );
      if (!line)
        throw new Error(`"${message}" was never logged:\n${JSON.stringify(this.lines, null, 1)}${this.errors}`);
      return line;
    }, START_MS);
  }

  /** The worker beside it, once it works. */
  async workerPid(): Promise<number> {
    return Number((await this.logged('working', 'worker'))['pid']);
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${this.url}${path}`, { headers });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text };
  }

  /** Asks it to end and gives the exit code. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | NodeJS.Signals> {
    this.child.kill(signal);
    return this.ended;
  }

  /** Ctrl-C: the signal reaches every process of the group. */
  async interrupt(): Promise<number | NodeJS.Signals> {
    process.kill(-this.pid, 'SIGINT');
    return this.ended;
  }

  /** How it ended by itself. */
  exit(): Promise<number | NodeJS.Signals> {
    return this.ended;
  }
}

/** The server that runs under the home, by its record. */
export function redisPidOf(home: ServiceHome): number | null {
  return readRecord(recordIn(home.dataDir))?.pid ?? null;
}

export async function expectGone(...pids: readonly (number | null)[]): Promise<void> {
  await eventually(() => {
    expect(pids.filter((pid) => pid !== null && isAlive(pid))).toEqual([]);
  }, 15_000);
}
