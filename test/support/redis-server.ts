import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersPing } from '#platform/redis/ask-redis.js';
import { freePort } from '#platform/redis/free-port.js';
import { assertEventsDocumented } from './documented-events.js';
import { eventually } from './eventually.js';
import { findProgram } from './find-program.js';
import type { Requirement } from './skip.js';

const JS_SERVER = require.resolve('js-redis-server').replace(/index\.js$/, 'cli.js');

/** A Redis of a test file's own, on a free port of the loopback interface. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** `real` is redis-server or valkey-server; `embedded` is the JavaScript one, used where neither is on PATH. */
  readonly kind: 'real' | 'embedded';
  /** Ends the server as an outage would; the data stay on disk where the server is real. */
  down(): Promise<void>;
  /** Ends it with -9, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Stops the process where it is: connections stay open and nobody answers. */
  hang(): void;
  /** Lets a hanging server go on. */
  wake(): void;
  /** Starts it again on the same port and data. */
  up(): Promise<void>;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

/** For tests that need the data to outlive the server. */
export const realRedis: Requirement = {
  met: findProgram('redis-server', 'valkey-server') !== undefined,
  reason: 'neither redis-server nor valkey-server is on PATH, and the embedded one forgets everything when it stops',
};

/** A key prefix nobody else uses: files share a server without a flush. */
export function testPrefix(): string {
  return `{test-${randomUUID()}}`;
}

/** @param settings further ones for a real server, as on its command line: `['--appendfsync', 'always']` */
export async function startRedis(settings: readonly string[] = []): Promise<TestRedis> {
  const program = findProgram('redis-server', 'valkey-server');
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const dir = mkdtempSync(join(tmpdir(), 'orchestrator-redis-'));
  let server: ChildProcess | undefined;

  const up = async (): Promise<void> => {
    server = program === undefined ? startEmbedded(port) : startReal(program, port, dir, settings);
    await eventually(async () => {
      if (!(await answersPing(url))) throw new Error(`No Redis answers at ${url}`);
    }, 15_000);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server?.exitCode !== null || server.signalCode !== null || !server.kill(signal)) return;
    const ended = once(server, 'exit');
    server.kill('SIGCONT'); // One that hangs hears of it when it goes on.
    await ended;
  };
  const down = async (): Promise<void> => {
    await assertEventsDocumented(url);
    // The embedded one waits at SIGTERM until its clients have gone, and it has nothing on disk to bring into order.
    await end(program === undefined ? 'SIGKILL' : 'SIGTERM');
  };
  await up();
  return {
    url,
    port,
    kind: program === undefined ? 'embedded' : 'real',
    up,
    down,
    kill: () => end('SIGKILL'),
    hang: () => {
      server?.kill('SIGSTOP');
    },
    wake: () => {
      server?.kill('SIGCONT');
    },
    stop: async () => {
      try {
        await down();
      } finally {
        await end('SIGKILL');
        rmSync(dir, { recursive: true, force: true });
      }
    },
  };
}

function startReal(program: string, port: number, dir: string, settings: readonly string[]): ChildProcess {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--appendonly', 'yes'];
  return spawn(program, [...options, ...settings], { stdio: 'ignore' });
}

function startEmbedded(port: number): ChildProcess {
  return spawn(process.execPath, [JS_SERVER, '--single', '--port', String(port)], { stdio: 'ignore' });
}
