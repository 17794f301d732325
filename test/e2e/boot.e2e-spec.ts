import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { isAlive } from '#platform/redis/local/is-alive.js';
import { eventually } from '../support/eventually.js';

import { realRedis, startRedis } from '../support/redis-server.js';
import { expectGone, redisPidOf, ServiceProcess, serviceHome, type ServiceHome } from '../support/service-process.js';
import { describeWhere } from '../support/skip.js';

jest.setTimeout(60_000);

const WITHOUT_PROGRAMS = { PATH: '' };

describe('starting the service', () => {
  let home: ServiceHome;
  const started: ServiceProcess[] = [];

  const listening = async (environment?: Record<string, string>): Promise<ServiceProcess> => {
    const service = await ServiceProcess.listening(home, environment);
    started.push(service);
    return service;
  };

  const ready = (service: ServiceProcess) =>
    eventually(async () => {
      expect((await service.get('/health/ready')).status).toBe(200);
    }, 20_000);

  beforeEach(() => {
    home = serviceHome();
  });
  afterEach(async () => {
    for (const service of started.splice(0)) await service.stop();
    await home.remove();
  });

  it('tells where everything is, keeps the key to its owner, and asks for it', async () => {
    const service = await listening();
    await service.workerPid();
    expect(statSync(join(home.dataDir, 'api-key')).mode & 0o777).toBe(0o600);
    for (const part of [`${service.url}/api/v1`, `${service.url}/docs`, `${service.url}/health`, 'api-key', 'Redis']) {
      expect(service.errors).toContain(part);
    }
    expect(service.errors + JSON.stringify(service.lines)).not.toContain(service.key);
    expect((await service.get('/api/v1/nothing')).status).toBe(401);
    expect((await service.get('/api/v1/nothing', { 'X-API-Key': service.key })).status).toBe(404);
    for (const probe of ['/health', '/health/live', '/health/ready', '/health/startup']) {
      expect(await service.get(probe)).toMatchObject({ status: 200, body: { status: 'ok' } });
    }
  });

  it.each([
    ['SIGTERM', (service: ServiceProcess) => service.stop('SIGTERM')],
    ['Ctrl-C', (service: ServiceProcess) => service.interrupt()],
  ])('ends at %s with exit code 0 and leaves nothing behind', async (_how, end) => {
    const service = await listening();
    const pids = [service.pid, await service.workerPid(), redisPidOf(home)];
    expect(await end(service)).toBe(0);
    await expectGone(...pids);
    expect(service.lines.filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
  });

  it('starts a worker again that was killed', async () => {
    const service = await listening();
    const worker = await service.workerPid();
    process.kill(worker, 'SIGKILL');
    await service.logged('The worker ended unexpectedly; it will be started again');
    await eventually(() => {
      expect(service.lines.filter(({ msg, role }) => msg === 'working' && role === 'worker')).toHaveLength(2);
    }, 10_000);
  });

  it('finds its private or embedded Redis again after kill -9, and its worker does not outlive it', async () => {
    const first = await listening();
    const [worker, redis] = [await first.workerPid(), redisPidOf(home)];
    await first.stop('SIGKILL');
    await expectGone(worker);
    expect(isAlive(redis ?? 0)).toBe(true);
    const second = await listening();
    expect(redisPidOf(home)).toBe(redis);
    await ready(second);
    await second.stop();
    await expectGone(redis);
  });

  it('shares one Redis among services of one DATA_DIR, until the last of them ends', async () => {
    const [first, second] = await Promise.all([listening(), listening()]);
    const redis = redisPidOf(home);
    expect(
      first.lines.concat(second.lines).filter(({ msg, role }) => msg === 'using Redis' && role === 'all'),
    ).toHaveLength(2);
    expect(first.key).toBe(second.key);
    await first.stop();
    expect(isAlive(redis ?? 0)).toBe(true);
    await ready(second);
    await second.stop();
    await expectGone(redis);
  });

  it('uses an embedded Redis where there is no other, and says what that means', async () => {
    const service = await listening(WITHOUT_PROGRAMS);
    // It says so before it listens, but on another pipe.
    await eventually(() => {
      expect(service.errors).toContain('EMBEDDED REDIS: volatile, not for production');
    });
    await service.workerPid();
    await ready(service);
    const redis = redisPidOf(home);
    expect(await service.stop()).toBe(0);
    await expectGone(redis);
  });

  it('refuses an embedded Redis in production', async () => {
    const service = new ServiceProcess(home, { ...WITHOUT_PROGRAMS, NODE_ENV: 'production', API_KEYS: 'k1' });
    expect(await service.exit()).toBe(1);
    expect(service.errors).toContain('In production there must be a real Redis: set REDIS_URL');
  });

  it('refuses to make up a key in production', async () => {
    const service = new ServiceProcess(home, { NODE_ENV: 'production' });
    expect(await service.exit()).toBe(1);
    expect(service.errors).toContain('In production API_KEYS must be set');
  });

  it('waits for a Redis that is down at the start, says so once, and goes on when it is there', async () => {
    const redis = await startRedis();
    await redis.down();
    try {
      const service = await listening({ REDIS_URL: redis.url });
      expect((await service.get('/health/live')).status).toBe(200);
      expect(await service.get('/health/ready')).toMatchObject({
        status: 503,
        body: { error: { redis: { status: 'down' } } },
      });
      expect((await service.get('/health/startup')).status).toBe(503);
      await redis.up();
      await ready(service);
      await service.logged('Redis is back', 'all');
      const warnings = service.lines.filter(
        ({ msg, role }) => role === 'all' && String(msg).startsWith('Redis cannot be'),
      );
      expect(warnings).toHaveLength(1);
      expect(await service.stop()).toBe(0);
    } finally {
      await redis.stop();
    }
  });

  it('says what to do when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const service = new ServiceProcess(home, { PORT: String(port) });
    expect(await service.exit()).toBe(1);
    other.close();
    expect(service.errors).toContain(`Port ${port} on 127.0.0.1 is taken`);
    await expectGone(redisPidOf(home));
  });

  it('lists every variable that cannot be used', async () => {
    const service = new ServiceProcess(home, { PORT: 'many', ROLE: 'boss', KEY_PREFIX: 'plain' });
    expect(await service.exit()).toBe(1);
    for (const name of ['PORT', 'ROLE', 'KEY_PREFIX']) expect(service.errors).toContain(name);
  });

  it('refuses data of another version', async () => {
    const redis = await startRedis();
    const client = new Redis(redis.url);
    await client.set('{elsewhere}:data-version', '999');
    client.disconnect();
    const service = new ServiceProcess(home, { REDIS_URL: redis.url, KEY_PREFIX: '{elsewhere}' });
    expect(await service.exit()).toBe(1);
    await redis.stop();
    expect(service.errors).toContain('has version 999');
  });

  describeWhere(realRedis, 'with a real redis-server', () => {
    it('starts its private Redis again when that dies, with its data', async () => {
      const service = await listening();
      const before = redisPidOf(home) ?? 0;
      process.kill(before, 'SIGKILL');
      await service.logged('Redis ended unexpectedly; it runs again');
      await ready(service);
      expect(redisPidOf(home)).not.toBe(before);
    });
  });
});
