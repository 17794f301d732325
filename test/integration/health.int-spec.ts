import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Redis } from 'ioredis';
import { HealthModule } from '#health';
import { RedisCheckup } from '#platform/redis/checkup/redis-checkup.js';
import { DocumentedAnswers } from '../support/documented.js';
import { eventually } from '../support/eventually.js';
import { realRedis, startRedis, type TestRedis } from '../support/redis-server.js';
import { describeWhere } from '../support/skip.js';
import { startTestApp } from '../support/test-app.js';

const documented = new DocumentedAnswers();

let server: TestRedis;
let app: NestFastifyApplication;

async function probe(path: string) {
  const response = await app.inject({ url: path });
  const body = response.json<Record<string, unknown>>();
  documented.check('GET', path, response.statusCode, body);
  return { status: response.statusCode, body, retryAfter: response.headers['retry-after'] };
}

beforeAll(async () => {
  server = await startRedis();
  app = await startTestApp({ redisUrl: server.url, modules: [HealthModule] });
});
afterAll(async () => {
  await app.close();
  await server.stop();
});

describe('health', () => {
  it('is ready when Redis answers and the start-up steps are done, and tells how Redis is set up', async () => {
    const redis = {
      status: 'up',
      version: expect.stringMatching(/^\d/) as string,
      eviction_policy: 'noeviction',
      append_only: server.kind === 'real' ? 'yes' : 'no',
      clock_skew_ms: expect.any(Number) as number,
      warnings: [],
    };
    const boot = { status: 'up', steps: { 'data version': 'done' } };
    await app.get(RedisCheckup).look();
    expect(await probe('/health/ready')).toEqual({
      status: 200,
      body: { status: 'ok', info: { redis, boot }, error: {}, details: { redis, boot } },
    });
  });

  it('is alive and not ready while Redis is away, and ready again afterwards', async () => {
    await server.down();
    expect(await probe('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    for (const path of ['/health', '/health/ready']) {
      expect(await probe(path)).toMatchObject({
        status: 503,
        retryAfter: '1',
        body: { status: 'error', error: { redis: { status: 'down', message: 'Redis does not answer' } } },
      });
    }
    await server.up();
    await eventually(async () => {
      expect((await probe('/health/ready')).status).toBe(200);
      expect((await probe('/health/startup')).status).toBe(200);
    }, 10_000);
  });
});

describeWhere(realRedis, 'health on a Redis that is set up badly', () => {
  it('is ready all the same, and warns with a cure', async () => {
    const redis = new Redis(server.url);
    await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await redis.config('SET', 'appendonly', 'no');
    await app.get(RedisCheckup).look();
    expect(await probe('/health/ready')).toMatchObject({
      status: 200,
      body: {
        status: 'ok',
        details: {
          redis: {
            status: 'up',
            eviction_policy: 'allkeys-lru',
            append_only: 'no',
            warnings: [
              { code: 'REDIS_EVICTS', severity: 'error', cure: expect.stringContaining('noeviction') as string },
              { code: 'REDIS_NOT_DURABLE', severity: 'warning', cure: expect.stringContaining('appendonly') as string },
            ],
          },
        },
      },
    });
    redis.disconnect();
  });
});
