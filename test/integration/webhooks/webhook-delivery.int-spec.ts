import type { ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { freePort } from '#platform/redis/free-port.js';
import type { Log } from '#platform/logging/log.js';
import { eventually } from '../../support/eventually.js';
import { everythingAbout } from '../../support/everything-about.js';
import { isSignedWith, type Answering } from '../../support/webhook-receiver.js';
import { WebhookStage } from '../../support/webhook-stage.js';

jest.setTimeout(60_000);

const PATIENCE_MS = 15_000;

const status =
  (code: number, headers: Record<string, string> = {}): Answering =>
  (_, response) =>
    response.writeHead(code, headers).end('Not today');

describe('telling others of events', () => {
  let hooks: WebhookStage;
  beforeAll(async () => {
    hooks = await WebhookStage.start();
  });
  afterEach(() => hooks.clear());
  afterAll(() => hooks.stop());

  const soon = <T>(assertion: () => T | Promise<T>) => eventually(assertion, PATIENCE_MS);

  it('sends each event as it stands in the log, signed, once', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id, secret } = await hooks.create(receiver.url('/dailies'));
    await hooks.worker();
    const id = await hooks.stage.workflow();
    await hooks.api.put(`/workflows/${id}/pause`);
    const { body } = await hooks.api.get<{ events: Record<string, unknown>[] }>(`/workflows/${id}/events`);
    await soon(() => {
      expect(receiver.received).toHaveLength(body.events.length);
    });
    expect(receiver.received.map(({ body: { data } }) => data)).toEqual(expect.arrayContaining(body.events));
    for (const delivery of receiver.received) {
      expect(delivery.path).toBe('/dailies');
      expect(delivery.body).toMatchObject({ type: delivery.body.data['type'], timestamp: delivery.body.data['at'] });
      expect(isSignedWith(secret, delivery)).toBe(true);
      expect(isSignedWith('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwm0qHzDk3yG8=', delivery)).toBe(false);
    }
    const deliveries = await soon(async () => {
      const all = await hooks.deliveries(webhook_id);
      expect(all.map((delivery) => delivery.status)).toEqual(body.events.map(() => 'delivered'));
      return all;
    });
    expect(deliveries.map(({ delivery_id }) => delivery_id).sort()).toEqual([...receiver.ids].sort());
  });

  it('tries again with the same id until it is answered', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id, secret } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    receiver.answer = status(503);
    await hooks.worker();
    await hooks.stage.workflow();
    await soon(() => {
      expect(receiver.received.length).toBeGreaterThanOrEqual(3);
    });
    receiver.answer = status(200);
    const [delivery, ...others] = await soon(async () => {
      const all = await hooks.deliveries(webhook_id, 'status=delivered');
      expect(all).toHaveLength(1);
      return all;
    });
    expect(others).toEqual([]);
    expect(new Set(receiver.ids)).toEqual(new Set([delivery?.delivery_id]));
    expect(new Set(receiver.received.map(({ raw }) => raw)).size).toBe(1);
    expect(receiver.received.every((received) => isSignedWith(secret, received))).toBe(true);
    expect(delivery?.attempts[0]).toMatchObject({
      status_code: 503,
      error: 'It answered with the status 503',
      response_excerpt: 'Not today',
    });
    expect(delivery?.attempts.at(-1)).toEqual({
      at: expect.any(String) as string,
      status_code: 200,
      duration_ms: expect.any(Number) as number,
      response_excerpt: 'Not today',
    });
    expect(delivery?.next_attempt_at).toBeUndefined();
  });

  it('reaches a receiver that was down, once it is up', async () => {
    const port = await freePort();
    const { webhook_id } = await hooks.create(`http://127.0.0.1:${String(port)}/`, { events: ['workflow.created'] });
    await hooks.worker({ WEBHOOK_RETRY_DELAYS_MS: Array.from({ length: 200 }, () => '50').join() });
    await hooks.stage.workflow();
    await soon(async () => {
      const [delivery] = await hooks.deliveries(webhook_id);
      expect(delivery?.attempts.length).toBeGreaterThanOrEqual(3);
      expect(delivery?.attempts[0]?.error).toBe('It could not be reached (ECONNREFUSED)');
    });
    const receiver = await hooks.receiver(port);
    await soon(async () => {
      expect((await hooks.deliveries(webhook_id)).map((delivery) => delivery.status)).toEqual(['delivered']);
    });
    expect(receiver.received).toHaveLength(1);
  });

  it('gives up when every retry was in vain, and says when it will not', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    receiver.answer = status(500);
    await hooks.worker({ WEBHOOK_RETRY_DELAYS_MS: '20,20' });
    await hooks.stage.workflow();
    await soon(async () => {
      const [delivery] = await hooks.deliveries(webhook_id, 'status=failed');
      expect(delivery?.attempts).toHaveLength(3);
    });
    expect(receiver.received).toHaveLength(3);
    expect((await hooks.api.get(`/webhooks/${webhook_id}`)).body).toMatchObject({
      status: 'enabled',
      failing_since: expect.any(String) as string,
    });
  });

  it('comes back when the receiver says so', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    receiver.answer = status(429, { 'retry-after': '120' });
    await hooks.worker();
    await hooks.stage.workflow();
    await soon(async () => {
      const [delivery] = await hooks.deliveries(webhook_id, 'status=pending');
      const waitMs = Date.parse(delivery?.next_attempt_at ?? '') - Date.parse(delivery?.attempts[0]?.at ?? '');
      expect(Math.round(waitMs / 1_000)).toBe(120);
    });
  });

  it('signs with both secrets while the old one lasts, and then with the new one', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id, secret: old } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    const { body } = await hooks.api.post<{ secret: string }>(`/webhooks/${webhook_id}/rotate-secret`);
    await hooks.worker();
    await hooks.stage.workflow();
    const [first] = await soon(() => {
      expect(receiver.received).toHaveLength(1);
      return receiver.received;
    });
    expect(first?.headers['webhook-signature']).toMatch(/^v1,\S{44} v1,\S{44}$/);
    expect(first && [isSignedWith(old, first), isSignedWith(body.secret, first)]).toEqual([true, true]);
    await hooks.stage.redis.hset(`${hooks.stage.prefix}:webhook:${webhook_id}:secrets`, 'old_until', Date.now() - 1);
    await hooks.stage.workflow();
    await soon(() => {
      expect(receiver.received).toHaveLength(2);
    });
    const second = receiver.received[1];
    expect(second && [isSignedWith(old, second), isSignedWith(body.secret, second)]).toEqual([false, true]);
  });

  it('tells of the events and the project that were asked for, and of nothing before', async () => {
    await hooks.stage.workflow();
    const receiver = await hooks.receiver();
    const project_id = await hooks.stage.project();
    await hooks.create(receiver.url('/all'));
    await hooks.create(receiver.url('/pauses'), { events: ['workflow.paused', 'task.*'] });
    await hooks.create(receiver.url('/project'), { events: ['workflow.*'], project_id });
    await hooks.worker();
    const other = await hooks.stage.workflow();
    await hooks.api.put(`/workflows/${other}/pause`);
    await hooks.stage.workflow({ project_id });
    const toldAt = (path: string) =>
      receiver.received.filter((received) => received.path === path).map(({ body }) => body);
    await soon(() => {
      expect(toldAt('/all')).toHaveLength(3);
      expect(toldAt('/pauses')).toHaveLength(1);
      expect(toldAt('/project')).toHaveLength(1);
    });
    expect(toldAt('/pauses')[0]).toMatchObject({ type: 'workflow.paused', data: { workflow_id: other } });
    expect(toldAt('/project')[0]).toMatchObject({ type: 'workflow.created', data: { project_id } });
    expect(new Set(receiver.ids).size).toBe(receiver.ids.length);
  });

  it('tells of agents, but nobody who asked for a project', async () => {
    const receiver = await hooks.receiver();
    await hooks.create(receiver.url('/agents'), { events: ['agent.*'] });
    await hooks.create(receiver.url('/project'), { project_id: 'night-train' });
    await hooks.worker();
    const agent_id = 'lamp-lighter';
    await hooks.api.post('/agents', {
      agent_id,
      agent_type: 'visual',
      capabilities: ['lamp_lighting'],
      endpoint_url: 'http://127.0.0.1:9/',
    });
    await hooks.api.delete(`/agents/${agent_id}`);
    await soon(() => {
      expect(receiver.types.sort()).toEqual(['agent.deregistered', 'agent.registered']);
    });
    for (const { path, body } of receiver.received) {
      expect(path).toBe('/agents');
      expect(body.data).toMatchObject({ agent_id, cursor: expect.any(String) as string });
    }
  });

  it('disables a webhook whose receiver is gone, with what still waits for it', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    receiver.answer = status(410);
    await Promise.all(Array.from({ length: 10 }, () => hooks.stage.workflow()));
    await hooks.worker();
    await soon(async () => {
      const { body } = await hooks.api.get(`/webhooks/${webhook_id}`);
      expect(body).toMatchObject({ status: 'disabled', disabled_reason: 'gone' });
    });
    const came = receiver.received.length;
    expect(came).toBeLessThan(10);
    const deliveries = await hooks.deliveries(webhook_id, 'status=failed&limit=100');
    expect(deliveries.map((delivery) => delivery.status)).toEqual(Array.from({ length: 10 }, () => 'failed'));
    await hooks.stage.workflow();
    const again = await hooks.api.post(
      `/webhooks/${webhook_id}/deliveries/${String(deliveries[0]?.delivery_id)}/redeliver`,
    );
    expect([again.status, again.body['code']]).toEqual([409, 'WEBHOOK_DISABLED']);
    expect(receiver.received).toHaveLength(came);
  });

  it('tells a disabled webhook again once it is enabled: that it missed something, what happens from then on, and what a person says', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    receiver.answer = status(410);
    await hooks.worker();
    await hooks.stage.workflow();
    await soon(async () => {
      const { body } = await hooks.api.get(`/webhooks/${webhook_id}`);
      expect(body).toMatchObject({ status: 'disabled' });
    });
    const missed = await hooks.stage.workflow();
    receiver.answer = status(204);
    receiver.received.length = 0;

    const { status: code, body } = await hooks.api.post(`/webhooks/${webhook_id}/enable`);
    expect([code, body['status'], body['disabled_reason'], body['disabled_at']]).toEqual([
      200,
      'enabled',
      undefined,
      undefined,
    ]);
    const told = await hooks.stage.workflow();
    await soon(() => {
      expect(receiver.types).toEqual(['events.missed', 'workflow.created']);
    });
    const [gap, next] = receiver.received.map((request) => request.body.data);
    expect(next?.['workflow_id']).toBe(told);
    const { events } = (await hooks.api.get<{ events: { cursor: string }[] }>(`/workflows/${missed}/events`)).body;
    expect(gap).toEqual({ from: expect.stringMatching(/^\d+-\d+\.\d+$/) as string, to: events.at(-1)?.cursor });
    const [failed] = await hooks.deliveries(webhook_id, 'status=failed');
    expect(failed?.status).toBe('failed');
    await hooks.api.post(`/webhooks/${webhook_id}/deliveries/${String(failed?.delivery_id)}/redeliver`);
    await soon(async () => {
      expect(await hooks.deliveries(webhook_id, 'status=delivered')).toHaveLength(3);
    });
  });

  it('tells one again that does not know since when it is disabled', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    receiver.answer = status(410);
    await hooks.worker();
    await hooks.stage.workflow();
    await soon(async () => {
      expect((await hooks.api.get(`/webhooks/${webhook_id}`)).body).toMatchObject({ status: 'disabled' });
    });
    await hooks.stage.redis.hdel(`${hooks.stage.prefix}:webhook:${webhook_id}`, 'missed_from');
    receiver.answer = status(204);
    receiver.received.length = 0;
    expect((await hooks.api.post(`/webhooks/${webhook_id}/enable`)).status).toBe(200);
    await soon(() => {
      expect(receiver.types).toEqual(['events.missed']);
    });
  });

  it('writes down what became of what was on its way when the webhook was disabled', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    const held: ServerResponse[] = [];
    receiver.answer = (_, response) => void held.push(response);
    await hooks.worker();
    await Promise.all(Array.from({ length: 6 }, () => hooks.stage.workflow()));
    await soon(() => {
      expect(held).toHaveLength(4);
    });
    held[0]?.writeHead(410).end();
    await soon(async () => {
      expect((await hooks.api.get(`/webhooks/${webhook_id}`)).body).toMatchObject({ status: 'disabled' });
    });
    held[1]?.writeHead(200).end();
    held[2]?.writeHead(500).end();
    held[3]?.writeHead(200).end();
    await soon(async () => {
      const all = await hooks.deliveries(webhook_id);
      const standing = all.map(({ status: of, attempts }) => `${of} ${String(attempts[0]?.status_code)}`);
      expect(standing.sort()).toEqual([
        'delivered 200',
        'delivered 200',
        'failed 410',
        'failed 500',
        'failed undefined',
        'failed undefined',
      ]);
    });
    expect(await hooks.deliveries(webhook_id, 'status=pending')).toEqual([]);
    expect(receiver.received).toHaveLength(4);
  });

  it('disables a webhook when a delivery has failed for good, and nothing has come through for too long', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    receiver.answer = status(500);
    await hooks.worker({
      WEBHOOK_DISABLE_AFTER_MS: '1000',
      WEBHOOK_RETRY_DELAYS_MS: Array.from({ length: 8 }, () => '200').join(),
    });
    await hooks.stage.workflow();
    await soon(async () => {
      const { body } = await hooks.api.get(`/webhooks/${webhook_id}`);
      expect(body).toMatchObject({ status: 'disabled', disabled_reason: 'failing' });
    });
    // Not before it had all its attempts, although the time was over by then.
    expect(receiver.received).toHaveLength(9);
  });

  it('sends a delivery again when a person says so, under its id', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    receiver.answer = status(500);
    await hooks.worker({ WEBHOOK_RETRY_DELAYS_MS: '20' });
    await hooks.stage.workflow();
    const [failed] = await soon(async () => {
      const all = await hooks.deliveries(webhook_id, 'status=failed');
      expect(all).toHaveLength(1);
      return all;
    });
    receiver.answer = status(204);
    const { status: code, body } = await hooks.api.post(
      `/webhooks/${webhook_id}/deliveries/${String(failed?.delivery_id)}/redeliver`,
    );
    expect([code, body['status']]).toEqual([202, 'pending']);
    await soon(async () => {
      const [delivery, ...others] = await hooks.deliveries(webhook_id);
      expect(others).toEqual([]);
      expect(delivery).toMatchObject({ delivery_id: failed?.delivery_id, status: 'delivered' });
      expect(delivery?.attempts).toHaveLength(3);
    });
    await hooks.api.post(`/webhooks/${webhook_id}/deliveries/${String(failed?.delivery_id)}/redeliver`);
    await soon(() => {
      expect(receiver.received).toHaveLength(4);
    });
    expect(new Set(receiver.ids).size).toBe(1);
  });

  it('begins anew when a person says so during the last attempt, and that fails', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    const held: ServerResponse[] = [];
    receiver.answer = (_, response) => void held.push(response);
    await hooks.worker({ WEBHOOK_RETRY_DELAYS_MS: '20' });
    await hooks.stage.workflow();
    for (let i = 0; i < 4; i += 1) {
      const response = await soon(() => {
        expect(held).toHaveLength(i + 1);
        return held[i];
      });
      if (i === 1) {
        const [{ delivery_id } = { delivery_id: '' }] = await hooks.deliveries(webhook_id);
        const { status: code } = await hooks.api.post(`/webhooks/${webhook_id}/deliveries/${delivery_id}/redeliver`);
        expect(code).toBe(202);
      }
      response?.writeHead(500).end();
    }
    await soon(async () => {
      const [delivery] = await hooks.deliveries(webhook_id, 'status=failed');
      expect(delivery?.attempts).toHaveLength(4);
    });
  });

  it('follows no redirect', async () => {
    const receiver = await hooks.receiver();
    const elsewhere = await hooks.receiver();
    receiver.answer = status(302, { location: elsewhere.url() });
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    await hooks.worker();
    await hooks.stage.workflow();
    await soon(async () => {
      const [delivery] = await hooks.deliveries(webhook_id, 'status=failed');
      expect(delivery?.attempts[0]).toMatchObject({
        status_code: 302,
        error: 'It answered with a redirect (302), and redirects are not followed',
      });
    });
    expect(elsewhere.received).toEqual([]);
  });

  it('judges an address again when it is called, whatever was said at its creation', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    await hooks.worker({ NODE_ENV: 'production', REDIS_URL: hooks.stage.server.url, WEBHOOK_RETRY_DELAYS_MS: '20' });
    await hooks.stage.workflow();
    await soon(async () => {
      const [delivery] = await hooks.deliveries(webhook_id, 'status=failed');
      expect(delivery?.attempts[0]?.error).toContain('this machine; that is allowed in development only');
      expect(delivery?.attempts[0]?.status_code).toBeUndefined();
    });
    expect(receiver.received).toEqual([]);
  });

  it('says of an address that is never called why', async () => {
    const { webhook_id } = await hooks.create('http://127.0.0.1:6667/', { events: ['workflow.created'] });
    await hooks.worker({ WEBHOOK_RETRY_DELAYS_MS: '20' });
    await hooks.stage.workflow();
    await soon(async () => {
      const [delivery] = await hooks.deliveries(webhook_id, 'status=failed');
      expect(delivery?.attempts[0]?.error).toBe('It could not be called (bad port)');
    });
  });

  it('lets a receiver that never answers hold up nobody else', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    const slow = await hooks.create(`http://127.0.0.1:${String(port)}/`);
    const receiver = await hooks.receiver();
    await hooks.create(receiver.url(), { events: ['workflow.created'] });
    await hooks.worker({ WEBHOOK_TIMEOUT_MS: '30000', SHUTDOWN_GRACE_MS: '0' });
    await Promise.all(Array.from({ length: 30 }, () => hooks.stage.workflow()));
    await soon(() => {
      expect(receiver.received).toHaveLength(30);
    });
    expect((await hooks.deliveries(slow.webhook_id, 'status=pending&limit=100')).length).toBe(30);
    await hooks.stopWorkers();
    silent.close();
  });

  it('ends an attempt that takes too long', async () => {
    const receiver = await hooks.receiver();
    receiver.answer = () => undefined;
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    await hooks.worker({ WEBHOOK_TIMEOUT_MS: '200', WEBHOOK_RETRY_DELAYS_MS: '20' });
    await hooks.stage.workflow();
    await soon(async () => {
      const [delivery] = await hooks.deliveries(webhook_id, 'status=failed');
      expect(delivery?.attempts[0]?.error).toBe('It did not answer within 200 ms');
    });
  });

  it('is shared by two workers, and nothing goes twice', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id } = await hooks.create(receiver.url());
    await hooks.worker();
    await hooks.worker();
    const ids = await Promise.all(Array.from({ length: 40 }, () => hooks.stage.workflow()));
    await Promise.all(ids.map((id) => hooks.api.put(`/workflows/${id}/pause`)));
    await soon(async () => {
      const { body } = await hooks.api.get(`/webhooks/${webhook_id}/deliveries?status=delivered&limit=1`);
      expect(body['total_count']).toBe(80);
    });
    expect(receiver.received).toHaveLength(80);
    expect(new Set(receiver.ids).size).toBe(80);
  });

  it('goes on with another worker when the one that reads has left', async () => {
    const receiver = await hooks.receiver();
    await hooks.create(receiver.url(), { events: ['workflow.created'] });
    const first = await hooks.worker();
    await hooks.stage.workflow();
    await soon(() => {
      expect(receiver.received).toHaveLength(1);
    });
    await first.close();
    await hooks.stage.workflow();
    await hooks.worker();
    await soon(() => {
      expect(receiver.received).toHaveLength(2);
    });
    expect(new Set(receiver.ids).size).toBe(2);
  });

  it('says that events are missing when the log was cut before they were read', async () => {
    const receiver = await hooks.receiver();
    await hooks.stage.workflow();
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['decision.*'] });
    for (let i = 0; i < 3; i += 1) await hooks.stage.workflow();
    const { redis, keys } = hooks.stage;
    await redis.xtrim(keys.events, 'MAXLEN', 1);
    await hooks.worker();
    await soon(() => {
      expect(receiver.types).toEqual(['events.missed']);
    });
    const [[first] = []] = await redis.xrange(keys.events, '-', '+');
    expect(receiver.received[0]?.body.data).toEqual({
      from: expect.stringMatching(/^\d+-\d+\.\d+$/) as string,
      to: `${String(first)}.0`,
    });
    await soon(async () => {
      expect((await hooks.deliveries(webhook_id)).map((delivery) => delivery.status)).toEqual(['delivered']);
    });
  });

  it('says that events are missing when more happened than may wait', async () => {
    const receiver = await hooks.receiver();
    receiver.answer = status(503);
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    await hooks.worker({
      WEBHOOK_PENDING_MAX: '3',
      WEBHOOK_RETRY_DELAYS_MS: Array.from({ length: 200 }, () => '100').join(),
    });
    for (let i = 0; i < 5; i += 1) await hooks.stage.workflow();
    const { redis, keys, prefix } = hooks.stage;
    await soon(async () => {
      const [[last] = []] = await redis.xrevrange(keys.events, '+', '-', 'COUNT', 1);
      expect(await redis.hget(`${prefix}:webhook-feed`, 'cursor')).toBe(last);
    });
    receiver.answer = status(204);
    await soon(async () => {
      const all = await hooks.deliveries(webhook_id);
      expect(all.map((delivery) => delivery.event_type).sort()).toEqual([
        'events.missed',
        'workflow.created',
        'workflow.created',
        'workflow.created',
      ]);
      expect(new Set(all.map((delivery) => delivery.status))).toEqual(new Set(['delivered']));
    });
  });

  it('remembers the latest deliveries, page by page', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    await hooks.worker({ WEBHOOK_DELIVERIES_KEPT: '5' });
    for (let i = 0; i < 8; i += 1) await hooks.stage.workflow();
    await soon(async () => {
      expect(receiver.received).toHaveLength(8);
      expect(await hooks.deliveries(webhook_id)).toHaveLength(5);
    });
    const { body: first } = await hooks.api.get(`/webhooks/${webhook_id}/deliveries?limit=3`);
    expect(first).toMatchObject({ total_count: 5, has_more: true });
    const rest = await hooks.deliveries(webhook_id, `limit=3&cursor=${String(first['next_cursor'])}`);
    expect(rest).toHaveLength(2);
  });

  it('remembers what came through late rather than what came through long ago', async () => {
    const receiver = await hooks.receiver();
    const { webhook_id } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    const held: ServerResponse[] = [];
    receiver.answer = (_, response) => void held.push(response);
    await hooks.worker({ WEBHOOK_DELIVERIES_KEPT: '3' });
    await hooks.stage.workflow();
    await soon(() => {
      expect(held).toHaveLength(1);
    });
    receiver.answer = status(204);
    for (let i = 0; i < 5; i += 1) await hooks.stage.workflow();
    await soon(async () => {
      expect(await hooks.deliveries(webhook_id, 'status=delivered')).toHaveLength(3);
      expect(receiver.received).toHaveLength(6);
    });
    held[0]?.writeHead(204).end();
    await soon(async () => {
      const ids = (await hooks.deliveries(webhook_id, 'status=delivered')).map(({ delivery_id }) => delivery_id);
      expect(ids).toHaveLength(3);
      expect(ids).toContain(receiver.ids[0]);
    });
  });

  it('keeps the secrets out of what is logged and what is answered, also when a receiver repeats them', async () => {
    const written: unknown[] = [];
    const write = (...words: unknown[]): void => void written.push(words);
    const log: Log = { debug: write, info: write, warn: write, error: write, fatal: write };
    const receiver = await hooks.receiver();
    const { webhook_id, secret } = await hooks.create(receiver.url(), { events: ['workflow.created'] });
    const { body } = await hooks.api.post<{ secret: string }>(`/webhooks/${webhook_id}/rotate-secret`);
    receiver.answer = (_, response) => response.writeHead(410).end(`I have ${secret} and ${body.secret.slice(6)}`);
    await hooks.worker({}, log);
    await hooks.stage.workflow();
    const [delivery] = await soon(async () => {
      const all = await hooks.deliveries(webhook_id, 'status=failed');
      expect(all).toHaveLength(1);
      return all;
    });
    expect(delivery?.attempts[0]?.response_excerpt).toBe('I have [redacted] and [redacted]');
    const bare = [secret, body.secret].map((text) => text.slice(6));
    for (const text of bare) expect(JSON.stringify(written)).not.toContain(text);
    expect(JSON.stringify(written)).toContain('A webhook was disabled');
    const { redis, prefix } = hooks.stage;
    expect(await everythingAbout(redis, prefix, secret)).toEqual([`webhook:${webhook_id}:secrets`]);
  });

  it('stops for good when the webhook is deleted, with everything that was to be sent', async () => {
    const receiver = await hooks.receiver();
    receiver.answer = status(503);
    const { webhook_id } = await hooks.create(receiver.url());
    await hooks.worker();
    await hooks.stage.workflow();
    await soon(() => {
      expect(receiver.received.length).toBeGreaterThan(0);
    });
    await hooks.api.delete(`/webhooks/${webhook_id}`);
    await hooks.stopWorkers();
    const { redis, prefix } = hooks.stage;
    expect(await everythingAbout(redis, prefix, webhook_id)).toEqual([]);
  });
});
