import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { askRedis } from '#platform/redis/ask-redis.js';
import { isAlive } from '#platform/redis/local/is-alive.js';
import { LocalRedis } from '#platform/redis/local/local-redis.js';
import type { ServerRecord } from '#platform/redis/local/server-record.js';
import { eventually } from '../support/eventually.js';
import { findProgram } from '../support/find-program.js';
import { realRedis } from '../support/redis-server.js';
import { silentLog } from '../support/silent-log.js';
import { describeWhere } from '../support/skip.js';

const program = findProgram('redis-server', 'valkey-server') ?? '';

describeWhere(realRedis, 'LocalRedis', () => {
  let dir: string;
  const running: LocalRedis[] = [];

  const start = async (): Promise<LocalRedis> => {
    const redis = await LocalRedis.under(dir, { kind: 'private', program }, silentLog);
    running.push(redis);
    return redis;
  };
  const record = (): ServerRecord => JSON.parse(readFileSync(join(dir, 'redis/server.json'), 'utf8')) as ServerRecord;
  const setting = (redis: LocalRedis, name: string) =>
    askRedis(redis.url, (client) => client.config('GET', name) as Promise<string[]>).then(([, value]) => value);

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'local-redis-'));
  });
  afterEach(async () => {
    for (const redis of running.splice(0)) await redis.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('keeps a log on disk, evicts nothing, listens to this machine alone and asks for a password', async () => {
    const redis = await start();
    expect(await setting(redis, 'appendonly')).toBe('yes');
    expect(await setting(redis, 'appendfsync')).toBe('always');
    expect(await setting(redis, 'maxmemory-policy')).toBe('noeviction');
    expect(await setting(redis, 'bind')).toBe('127.0.0.1');
    const { hostname, port } = new URL(redis.url);
    await expect(askRedis(`redis://${hostname}:${port}`, (client) => client.get('x'))).rejects.toThrow();
    expect(statSync(join(dir, 'redis/server.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dir, 'redis/redis.log'), 'utf8')).not.toBe('');
    expect(redis.description).not.toContain(record().password);
  });

  it('is one server for all who start at once, and ends with the last of them', async () => {
    const [first, second, third] = await Promise.all([start(), start(), start()]);
    const { pid } = record();
    expect(new Set([first, second, third].map(({ url }) => url)).size).toBe(1);
    await first.stop();
    await second.stop();
    expect(isAlive(pid ?? 0)).toBe(true);
    await third.stop();
    expect(isAlive(pid ?? 0)).toBe(false);
    expect(record().pid).toBeNull();
  });

  it('keeps its data from one life to the next', async () => {
    const first = await start();
    await askRedis(first.url, (client) => client.set('kept', 'yes'));
    await first.stop();
    const second = await start();
    expect(await askRedis(second.url, (client) => client.get('kept'))).toBe('yes');
  });

  it('does not take a stranger for its server whose process id or port it once had', async () => {
    const first = await start();
    await first.stop();
    const stranger = await LocalRedis.under(join(dir, 'other'), { kind: 'private', program }, silentLog);
    running.push(stranger);
    const port = Number(new URL(stranger.url).port);
    writeFileSync(join(dir, 'redis/server.json'), JSON.stringify({ ...record(), pid: process.pid, port }));
    const second = await start();
    expect(new URL(second.url).port).not.toBe(String(port));
    expect(await setting(second, 'dir')).toBe(join(dir, 'redis'));
  });

  it('is started again at the same place when it dies, and everybody finds it', async () => {
    const [first] = await Promise.all([start(), start()]);
    const client = new Redis(first.url, { retryStrategy: () => 50 });
    client.on('error', () => undefined);
    await client.set('kept', 'yes');
    const { pid, port } = record();
    await askRedis(first.url, (other) => other.config('SET', 'appendfsync', 'always'));
    await client.set('synced', 'yes');
    process.kill(pid ?? 0, 'SIGKILL');
    await eventually(async () => {
      expect(await client.get('synced')).toBe('yes');
    }, 10_000);
    client.disconnect();
    expect(record()).toMatchObject({ port });
    expect(record().pid).not.toBe(pid);
  });

  it('says where to look when it cannot start', async () => {
    const attempt = LocalRedis.under(dir, { kind: 'private', program: '/bin/false' }, silentLog);
    await expect(attempt).rejects.toThrow(`Its last words are in ${join(dir, 'redis/redis.log')}`);
  });
});
