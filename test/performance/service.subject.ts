import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#platform/redis/free-port.js';
import { WorkflowKeys, eventsOfGlobalEntry, isAgentEvent } from '#workflows';
import { childrenOf } from './process-cost.js';
import { endWith } from './end-with.js';
import { HttpClient } from './http.client.js';
import { listenToStream } from './stream.listener.js';
import type { BenchRedis } from './bench-redis.js';
import type { Moment, Subject } from './subject.js';

const MAIN = resolve(__dirname, '../../dist/main.js');
const KEY = 'key-of-the-benchmark';
const PROJECT = 'benchmark';
const PREFIX = '{bench}';
const START_MS = 30_000;

/** Which processes the service is made of: `all` starts its worker itself. */
export interface Deployment {
  readonly name: string;
  readonly roles: readonly ('all' | 'api' | 'worker')[];
  /** The Redis URL it is told, when that is not the server's own, e.g. a proxy's. */
  readonly redisUrl?: string;
  /** Arguments of Node for every process, e.g. `--cpu-prof`. */
  readonly nodeArguments?: readonly string[];
}

/** The built service as it is deployed, asked over its public API. */
export async function startService(deployment: Deployment, redis: BenchRedis): Promise<ServiceSubject> {
  const dir = mkdtempSync(join(tmpdir(), 'orchestrator-bench-'));
  const port = await freePort();
  const env = {
    PATH: process.env['PATH'] ?? '',
    API_KEYS: KEY,
    BENCH_WORKFLOWS: '1',
    MAX_LIVE_WORKFLOWS_PER_PROJECT: '1000000',
    DATA_DIR: join(dir, 'data'),
    KEY_PREFIX: PREFIX,
    LOG_LEVEL: 'warn',
    OUTPUT_DIR: join(dir, 'productions'),
    PORT: String(port),
    REDIS_URL: deployment.redisUrl ?? redis.url,
  };
  const processes = deployment.roles.map((role) =>
    spawn(process.execPath, [...(deployment.nodeArguments ?? []), MAIN], {
      cwd: dir,
      env: { ...env, ROLE: role },
      stdio: ['ignore', 'inherit', 'ignore'],
    }),
  );
  const http = new HttpClient(`http://127.0.0.1:${port}`, KEY);
  const subject = new ServiceSubject(deployment.name, redis, http, processes, dir);
  try {
    await subject.ready();
    return subject;
  } catch (error) {
    await subject.stop();
    throw error;
  }
}

export class ServiceSubject implements Subject {
  readonly prefix = PREFIX;
  private readonly keys = new WorkflowKeys(PREFIX);
  private readonly callOff: readonly (() => void)[];
  private workerPids: readonly number[] = [];

  constructor(
    readonly name: string,
    readonly redis: BenchRedis,
    readonly http: HttpClient,
    private readonly processes: readonly ChildProcess[],
    private readonly dir: string,
  ) {
    this.callOff = processes.map((child) => endWith(child, name));
  }

  get pids(): readonly number[] {
    return [...this.processes.map(({ pid }) => pid ?? 0), ...this.workerPids];
  }

  statusPath(id: string): string {
    return `/api/v1/workflows/${id}`;
  }

  async create(type: string, projectId = PROJECT, parameters: Record<string, unknown> = {}): Promise<string> {
    const order = { project_id: projectId, workflow_type: type, custom_parameters: parameters };
    const { workflow_id: id } = await this.http.expect<{ workflow_id: string }>('POST', '/api/v1/workflows', order);
    return id;
  }

  async project(id: string): Promise<void> {
    const project = { project_id: id, title: 'Benchmark', description: `A map that is wrong on purpose, ${id}` };
    await this.http.expect('POST', '/api/v1/projects', project);
  }

  async decide(id: string): Promise<void> {
    const answer = { decision_id: 'go_on_001', choice: 'approve' };
    await this.http.expect('POST', `/api/v1/workflows/${id}/decisions`, answer);
  }

  completed(): Promise<number> {
    return this.redis.client.zcard(this.keys.index({ status: 'completed' }));
  }

  /** Id of the latest entry of the log. */
  async lastEntry(): Promise<string> {
    const [last] = await this.redis.client.xrevrange(this.keys.events, '+', '-', 'COUNT', 1);
    return last?.[0] ?? '0-0';
  }

  listen() {
    return listenToStream(this.redis.client, this.keys.events, (entry) =>
      eventsOfGlobalEntry(entry).flatMap((event) => {
        if (isAgentEvent(event)) return [];
        const moment = momentOf(event.type, event.data);
        return moment ? [{ id: event.workflow_id, moment }] : [];
      }),
    );
  }

  async stop(): Promise<void> {
    for (const callOff of this.callOff) callOff();
    this.http.close();
    for (const child of this.processes) child.kill('SIGTERM');
    await Promise.all(this.processes.filter((child) => !hasEnded(child)).map((child) => once(child, 'exit')));
    rmSync(this.dir, { recursive: true, force: true });
  }

  /** Serves, knows its project, and has run something. */
  async ready(): Promise<void> {
    const end = performance.now() + START_MS;
    for (;;) {
      const isReady = await this.http.send('GET', '/health/ready').then(
        ({ status }) => status === 200,
        () => false,
      );
      if (isReady) break;
      if (performance.now() > end) throw new Error(`${this.name} did not become ready within ${START_MS} ms`);
      await wait(50);
    }
    await this.project(PROJECT);
    await this.create('w6');
    while ((await this.completed()) < 1) await wait(20);
    this.workerPids = this.processes.flatMap(({ pid = 0 }) => childrenOf(pid));
  }
}

function momentOf(type: string, data: Readonly<Record<string, unknown>>): Moment | undefined {
  if (type === 'workflow.completed') return 'completed';
  if (type === 'workflow.waiting') return 'waiting';
  return type === 'task.started' && data['capability'] === 'benchmark_character_creation' ? 'second_step' : undefined;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
