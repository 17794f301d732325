import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Environment } from '#platform/config/environment.js';
import { sourceFile } from '#platform/files/source-file.js';
import { within } from '#platform/lifecycle/within.js';
import type { Log } from '#platform/logging/log.js';
import type { Running } from './running.js';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

/** A worker that lives as long as this is well; an earlier death makes the next pause longer. */
const WELL_AFTER_MS = 30_000;

/** What a worker may take beyond its grace before it is ended by force. */
const MARGIN_MS = 3_000;

export interface WorkerOrders {
  readonly environment: Environment;
  readonly redisUrl: string;
  readonly graceMs: number;
  readonly log: Log;
}

/** The worker process beside the API: the same program in another role, started again when it dies. */
export class WorkerBeside implements Running {
  private child: ChildProcess | undefined;
  private timer: NodeJS.Timeout | undefined;
  private pauseMs = FIRST_PAUSE_MS;
  private isStopping = false;

  constructor(private readonly orders: WorkerOrders) {
    this.start();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    const { child } = this;
    if (!child || hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    if (await within(this.orders.graceMs + MARGIN_MS, ended)) return;
    this.orders.log.warn({ worker_pid: child.pid }, 'The worker did not end within its grace; it is ended by force');
    child.kill('SIGKILL');
    await ended;
  }

  abandon(): void {
    this.isStopping = true;
    this.child?.kill('SIGKILL');
  }

  private start(): void {
    const { environment, redisUrl, log } = this.orders;
    const since = performance.now();
    // No key reaches the worker: it serves nobody.
    const env = { ...environment, ROLE: 'worker', REDIS_URL: redisUrl, API_KEYS: '' };
    const child = fork(sourceFile('main.js'), [], { env, stdio: 'inherit' });
    child.on('error', (error) => {
      log.error({ err: error }, 'The worker process cannot be started');
    });
    child.once('exit', (code, signal) => {
      if (!this.isStopping) this.restart(performance.now() - since, { exit_code: code, signal });
    });
    this.child = child;
  }

  private restart(livedMs: number, how: object): void {
    if (livedMs > WELL_AFTER_MS) this.pauseMs = FIRST_PAUSE_MS;
    const { pauseMs } = this;
    this.orders.log.warn({ ...how, restart_in_ms: pauseMs }, 'The worker ended unexpectedly; it will be started again');
    this.timer = setTimeout(() => {
      this.start();
    }, pauseMs);
    this.pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
