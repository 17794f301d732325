import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HealthModule } from '#health';
import { eventually } from '../support/eventually.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { startTestApp } from '../support/test-app.js';

describe('health', () => {
  let server: TestRedis;
  let app: NestFastifyApplication;
  const probe = async (path: string) => {
    const response = await app.inject({ url: path });
    return { status: response.statusCode, body: response.json<unknown>() };
  };

  beforeAll(async () => {
    server = await startRedis();
    app = await startTestApp({ redisUrl: server.url, modules: [HealthModule] });
  });
  afterAll(async () => {
    await app.close();
    await server.stop();
  });

  it('is ready when Redis answers and the start-up steps are done', async () => {
    expect(await probe('/health/ready')).toEqual({
      status: 200,
      body: {
        status: 'ok',
        info: { redis: { status: 'up' }, boot: { status: 'up', steps: { 'data version': 'done' } } },
        error: {},
        details: { redis: { status: 'up' }, boot: { status: 'up', steps: { 'data version': 'done' } } },
      },
    });
  });

  it('is alive and not ready while Redis is away, and ready again afterwards', async () => {
    await server.down();
    expect(await probe('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    for (const path of ['/health', '/health/ready']) {
      expect(await probe(path)).toMatchObject({
        status: 503,
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
