import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '#platform/redis/free-port.js';

/** A redis-server of the measurement's own, durable as the service's private one is. */
export class BenchRedis {
  private constructor(
    private readonly server: ChildProcess,
    private readonly dir: string,
    readonly port: number,
    readonly client: Redis,
  ) {}

  static async start(fsync: string): Promise<BenchRedis> {
    const dir = mkdtempSync(join(tmpdir(), 'orchestrator-bench-'));
    const port = await freePort();
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', ''];
    const durable = ['--appendonly', 'yes', '--appendfsync', fsync, '--auto-aof-rewrite-min-size', '256mb'];
    const server = spawn('redis-server', [...options, ...durable], { stdio: 'ignore' });
    server.on('error', () => {
      throw new Error('The benchmark needs a redis-server on the PATH; install it (apt-get install redis-server)');
    });
    process.once('exit', () => server.kill('SIGKILL'));
    const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 50 });
    client.on('error', () => undefined);
    await client.ping();
    return new BenchRedis(server, dir, port, client);
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.server.pid ?? 0;
  }

  async stop(): Promise<void> {
    this.client.disconnect();
    this.server.kill('SIGKILL');
    await once(this.server, 'exit');
    rmSync(this.dir, { recursive: true, force: true });
  }
}
