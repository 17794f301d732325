import { randomUUID } from 'node:crypto';
import { WebhooksModule } from '#webhooks';
import { ApiClient } from '../../support/api-client.js';
import { ApiStage } from '../../support/api-stage.js';
import { everythingAbout } from '../../support/everything-about.js';
import { startTestApp } from '../../support/test-app.js';
import { WebhookStage } from '../../support/webhook-stage.js';

jest.setTimeout(60_000);

const URL_OF_SOMEBODY = 'https://dailies.example/hooks';

describe('the webhooks', () => {
  let hooks: WebhookStage;
  beforeAll(async () => {
    hooks = await WebhookStage.start({ MAX_WEBHOOKS: '3' });
  });
  afterEach(() => hooks.clear());
  afterAll(() => hooks.stop());

  it('are created with a secret that is said once', async () => {
    const fields = { events: ['workflow.completed', 'decision.*'], project_id: 'night-train', description: 'Dailies' };
    const { status, body } = await hooks.api.post('/webhooks', { url: URL_OF_SOMEBODY, ...fields });
    expect(status).toBe(201);
    expect(body).toMatchObject({ url: URL_OF_SOMEBODY, ...fields, status: 'enabled' });
    const { secret, ...known } = body;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect((await hooks.api.get(`/webhooks/${String(body['webhook_id'])}`)).body).toEqual(known);
    expect((await hooks.api.get('/webhooks')).body).toMatchObject({ webhooks: [known], total_count: 1 });
  });

  it('are told of everything unless they say of what', async () => {
    expect(await hooks.create(URL_OF_SOMEBODY)).toMatchObject({ events: ['*'] });
  });

  it('get another secret, said once too, and the old one goes on for a day', async () => {
    const { webhook_id, secret } = await hooks.create(URL_OF_SOMEBODY);
    const { status, body } = await hooks.api.post(`/webhooks/${webhook_id}/rotate-secret`);
    expect(status).toBe(200);
    expect(body['secret']).toMatch(/^whsec_/);
    expect(body['secret']).not.toBe(secret);
    const until = Date.parse(String(body['old_secret_until'])) - Date.now();
    expect(Math.abs(until - 86_400_000)).toBeLessThan(60_000);
    expect((await hooks.api.get(`/webhooks/${webhook_id}`)).text).not.toContain('whsec_');
  });

  it('refuse what an operation does not take, before anything is done', async () => {
    const { webhook_id } = await hooks.create(URL_OF_SOMEBODY);
    for (const operation of ['rotate-secret', 'enable', 'deliveries/msg_1/redeliver']) {
      const { status, body } = await hooks.api.post(`/webhooks/${webhook_id}/${operation}?now=1`, { overlap_ms: 0 });
      expect([operation, status, body['code']]).toEqual([operation, 400, 'VALIDATION_FAILED']);
      expect(body['error']).toContain('overlap_ms is not a known field; now is not a known field');
    }
    expect((await hooks.api.post(`/webhooks/${webhook_id}/rotate-secret`, {})).status).toBe(200);
  });

  it('are told of nothing that never happens', async () => {
    const { status, body } = await hooks.api.post('/webhooks', { url: URL_OF_SOMEBODY, events: ['workflow.finished'] });
    expect([status, body['code']]).toEqual([400, 'VALIDATION_FAILED']);
    expect(body['error']).toContain('/asyncapi.json');
  });

  it('leave nothing behind when they are deleted', async () => {
    const { webhook_id, secret } = await hooks.create(URL_OF_SOMEBODY);
    const { status, text } = await hooks.api.delete(`/webhooks/${webhook_id}`);
    expect([status, text]).toEqual([204, '']);
    const { redis, prefix } = hooks.stage;
    expect(await everythingAbout(redis, prefix, webhook_id)).toEqual([]);
    expect(await everythingAbout(redis, prefix, secret)).toEqual([]);
    expect((await hooks.api.get(`/webhooks/${webhook_id}`)).status).toBe(404);
  });

  it('are as many as the configuration allows, whoever asks at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => hooks.api.post('/webhooks', { url: URL_OF_SOMEBODY })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'WEBHOOK_LIMIT_REACHED' });
  });

  it.each([
    ['no address', {}, 'url'],
    ['an address that is none', { url: 'dailies' }, 'url'],
    ['another protocol', { url: 'ftp://dailies.example/' }, 'url'],
    ['credentials in an address', { url: 'https://ada:swordfish@dailies.example/' }, 'url'],
    ['a private address', { url: 'http://10.0.0.7/' }, 'url'],
    ['where a cloud keeps its secrets', { url: 'http://169.254.169.254/latest' }, 'url'],
    ['an unknown family of events', { url: URL_OF_SOMEBODY, events: ['film.completed'] }, 'events'],
    ['no events at all', { url: URL_OF_SOMEBODY, events: [] }, 'events'],
    ['events that are no list', { url: URL_OF_SOMEBODY, events: 'workflow.*' }, 'events'],
    ['a project that cannot be', { url: URL_OF_SOMEBODY, project_id: 'night train' }, 'project_id'],
    ['a secret of its own', { url: URL_OF_SOMEBODY, secret: 'whsec_abc' }, 'secret'],
  ])('refuse %s', async (_, body, path) => {
    const answer = await hooks.api.post<{ code: string; details: { fields: { path: string }[] } }>('/webhooks', body);
    expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.details.fields.map((field) => field.path)).toContain(path);
    expect(answer.text).not.toContain('swordfish');
  });

  it('that nobody has are not found', async () => {
    const { webhook_id } = await hooks.create(URL_OF_SOMEBODY);
    const { nobody } = ApiStage;
    const again = '/deliveries/msg_1-0-0-abc/redeliver';
    const answers = [
      await hooks.api.get(`/webhooks/${nobody}`),
      await hooks.api.delete(`/webhooks/${nobody}`),
      await hooks.api.post(`/webhooks/${nobody}/rotate-secret`),
      await hooks.api.post(`/webhooks/${nobody}/enable`),
      await hooks.api.get(`/webhooks/${nobody}/deliveries`),
      await hooks.api.post(`/webhooks/${nobody}${again}`),
      await hooks.api.post(`/webhooks/${webhook_id}${again}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404]);
    expect(answers.map(({ body }) => body['code'])).toEqual([
      ...Array.from({ length: 6 }, () => 'WEBHOOK_NOT_FOUND'),
      'DELIVERY_NOT_FOUND',
    ]);
  });

  it.each([
    ['GET', '/webhooks/somebody'],
    ['GET', `/webhooks/${randomUUID()}/deliveries?status=lost`],
    ['GET', `/webhooks/${randomUUID()}/deliveries?limit=0`],
    ['GET', '/webhooks?cursor=nonsense'],
    ['POST', `/webhooks/${randomUUID()}/deliveries/42/redeliver`],
  ])('refuse %s %s', async (method, path) => {
    expect((await hooks.api.send(method, path)).status).toBe(400);
  });

  it('may not lead to this machine in production', async () => {
    const app = await startTestApp({
      redisUrl: hooks.stage.server.url,
      modules: [WebhooksModule],
      environment: { NODE_ENV: 'production', REDIS_URL: hooks.stage.server.url },
    });
    const api = await ApiClient.of(app);
    for (const url of ['http://127.0.0.1:9000/', 'http://localhost/', 'http://[::1]/', 'http://2130706433/']) {
      const { status, text } = await api.post('/webhooks', { url });
      expect([status, text]).toEqual([400, expect.stringContaining('development only')]);
    }
    await app.close();
  });
});
