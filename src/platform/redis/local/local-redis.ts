import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';
import type { Log } from '#platform/logging/log.js';
import { answersPing } from '../ask-redis.js';
import { freePort } from '../free-port.js';
import type { RedisEndpoint } from '../redis-endpoint.js';
import { withFileLock } from './file-lock.js';
import { Holder } from './holder.js';
import { commandOf, isAlive } from './is-alive.js';
import { LocalRedisFailed } from './local-redis.errors.js';
import { readRecord, recordFileIn, urlOf, writeRecord, type ServerRecord } from './server-record.js';
import { isServerCommand, startEmbedded, startPrivate, type ServerAddress, type ServerHome } from './start-server.js';

/** A large log takes its time to be read. */
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 15_000;
const POLL_MS = 20;

/** Which server to start when none of ours runs. */
export type Starter = { readonly kind: 'private'; readonly program: string } | { readonly kind: 'embedded' };

/**
 * A Redis of our own below DATA_DIR. It outlives a service that is killed, and the next one uses it again: the record
 * says where it is, the password proves that it is ours, a lock lets one service at a time look or act.
 */
export class LocalRedis implements RedisEndpoint {
  private healing: Promise<void> | undefined;
  private holder: Holder | undefined;
  private isStopping = false;

  private constructor(
    private readonly starter: Starter,
    private readonly home: ServerHome,
    private record: ServerRecord,
    private readonly log: Log,
  ) {}

  /** Uses the server that runs under this folder, or starts one. */
  static async under(dataDir: string, starter: Starter, log: Log): Promise<LocalRedis> {
    mkdirSync(join(dataDir, 'redis'), { recursive: true, mode: 0o700 });
    const dir = realpathSync(join(dataDir, 'redis'));
    const home = { dir, logFile: join(dir, 'redis.log') };
    return withFileLock(join(dir, 'lock'), async () => {
      const redis = new LocalRedis(starter, home, await obtain(starter, home), log);
      await redis.hold();
      return redis;
    });
  }

  get url(): string {
    return urlOf(this.record);
  }

  get kind(): 'private' | 'embedded' {
    return this.record.kind;
  }

  get description(): string {
    const place = `on port ${this.record.port}`;
    if (this.kind === 'embedded') return `embedded, volatile, ${place}`;
    return `a private redis-server ${place}, its data under ${this.home.dir}`;
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.healing;
    await this.exclusively(async () => {
      const isLast = (await this.holder?.isAlone()) ?? true;
      await this.holder?.release();
      if (isLast) await end(this.home, this.record);
    });
  }

  abandon(): void {
    this.isStopping = true;
    if (this.record.pid !== null && isAlive(this.record.pid)) process.kill(this.record.pid, 'SIGTERM');
  }

  private async hold(): Promise<void> {
    this.holder = await Holder.of(this.url, () => {
      this.heal();
    });
  }

  /** The connection was lost: a server that died is started again at the same place, and everybody finds it there. */
  private heal(): void {
    if (this.isStopping || this.healing || this.isRunning()) return;
    this.healing = this.revive().finally(() => (this.healing = undefined));
  }

  private async revive(): Promise<void> {
    try {
      await this.exclusively(async () => {
        this.record = await obtain(this.starter, this.home, this.record.port);
      });
      this.log.warn({ kind: this.kind, redis_log: this.home.logFile }, 'Redis ended unexpectedly; it runs again');
    } catch (error) {
      this.log.error({ err: error }, 'Redis ended unexpectedly and cannot be started again; still trying');
    }
  }

  private isRunning(): boolean {
    return this.record.pid !== null && isAlive(this.record.pid);
  }

  private exclusively<T>(run: () => Promise<T>): Promise<T> {
    return withFileLock(join(this.home.dir, 'lock'), run);
  }
}

const recordFile = (home: ServerHome): string => recordFileIn(home.dir);

/** The record of a server that answers: the one that runs already, or a new one. */
async function obtain(starter: Starter, home: ServerHome, port?: number): Promise<ServerRecord> {
  const old = readRecord(recordFile(home));
  if (old?.pid && (await isOurs(old, old.pid))) return old;
  const fresh = {
    kind: starter.kind,
    port: port ?? (await freePort()),
    password: old?.password ?? randomBytes(24).toString('hex'),
  };
  const server = start(starter, home, fresh);
  const record = { ...fresh, pid: server.pid ?? null };
  writeRecord(recordFile(home), record);
  await untilItAnswers(server, record, home);
  return record;
}

/**
 * Whether the recorded server still runs and answers. One that runs and stays silent is waited for, it may be reading
 * its log; and ended when that takes too long, because two servers on one log would ruin it.
 */
async function isOurs(record: ServerRecord, pid: number): Promise<boolean> {
  const end = performance.now() + START_TIMEOUT_MS;
  while (isAlive(pid)) {
    if (await answersPing(urlOf(record))) return true;
    if (!isServerCommand(commandOf(pid), record)) return false;
    if (performance.now() > end) process.kill(pid, 'SIGKILL');
    await wait(POLL_MS * 5);
  }
  return false;
}

function start(starter: Starter, home: ServerHome, address: ServerAddress): ChildProcess {
  return starter.kind === 'private' ? startPrivate(starter.program, home, address) : startEmbedded(home, address);
}

async function untilItAnswers(server: ChildProcess, record: ServerRecord, home: ServerHome): Promise<void> {
  const end = performance.now() + START_TIMEOUT_MS;
  while (!(await answersPing(urlOf(record)))) {
    const hasEnded = server.pid === undefined || server.exitCode !== null || server.signalCode !== null;
    if (hasEnded || performance.now() > end) throw new LocalRedisFailed(home.logFile, lastLineOf(home.logFile));
    await wait(POLL_MS);
  }
}

async function end(home: ServerHome, record: ServerRecord): Promise<void> {
  const { pid } = record;
  if (pid === null) return;
  if (isAlive(pid)) process.kill(pid, 'SIGTERM');
  const deadline = performance.now() + STOP_TIMEOUT_MS;
  while (isAlive(pid) && performance.now() < deadline) await wait(POLL_MS);
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  writeRecord(recordFile(home), { ...record, pid: null });
}

function lastLineOf(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '';
}
