import { eventually } from '../support/eventually.js';
import { reachesStatus, startMovie } from '../support/movie.js';
import { realRedis, startRedis, type TestRedis } from '../support/redis-server.js';
import { Service } from '../support/service.js';
import { serviceHome, ServiceProcess, type ServiceHome } from '../support/service-process.js';
import { describeWhere } from '../support/skip.js';
import { isSignedWith, WebhookReceiver } from '../support/webhook-receiver.js';

interface Page {
  readonly deliveries: readonly { readonly delivery_id: string; readonly data: { readonly id: string } }[];
  readonly total_count: number;
  readonly next_cursor?: string;
}

/** A short time limit, since the lease of a delivery outlasts it by ten seconds; agents that take their time. */
const SETTINGS = {
  LEASE_MS: '1500',
  OFFLINE_LATENCY_MS: '100',
  WEBHOOK_TIMEOUT_MS: '1000',
  WEBHOOK_RETRY_DELAYS_MS: Array.from({ length: 100 }, () => '500').join(),
  WEBHOOK_DELIVERIES_KEPT: '10000',
};

describeWhere(realRedis, 'webhooks whose workers are killed with -9', () => {
  let home: ServiceHome;
  let redis: TestRedis;
  let api: Service;
  let receiver: WebhookReceiver;
  const workers = new Set<ServiceProcess>();
  const everyWorker: ServiceProcess[] = [];

  beforeAll(async () => {
    home = serviceHome();
    redis = await startRedis();
    api = await Service.start(home, { ...SETTINGS, ROLE: 'api', REDIS_URL: redis.url });
  }, 90_000);
  beforeEach(async () => {
    receiver = await WebhookReceiver.start();
  });
  afterEach(async () => {
    await Promise.all([...workers].map(kill));
    await receiver.stop();
  });
  afterAll(async () => {
    await api.end('SIGTERM');
    await redis.stop();
    await home.remove();
  });

  const startWorker = async (): Promise<ServiceProcess> => {
    const worker = new ServiceProcess(home, { ...SETTINGS, ROLE: 'worker', REDIS_URL: redis.url });
    workers.add(worker);
    everyWorker.push(worker);
    await worker.logged('working');
    return worker;
  };
  async function kill(worker: ServiceProcess): Promise<void> {
    workers.delete(worker);
    await worker.stop('SIGKILL');
  }
  const create = async (fields: object = {}) => {
    const { body } = await api.call('POST', '/webhooks', { url: receiver.url(), ...fields });
    return body as { webhook_id: string; secret: string };
  };
  const page = async (id: string, query: string): Promise<Page> =>
    (await api.call('GET', `/webhooks/${id}/deliveries?${query}`)).body as Page;
  const everyDelivery = async (id: string): Promise<Page['deliveries']> => {
    const all: Page['deliveries'][number][] = [];
    let cursor = '';
    do {
      const { deliveries, next_cursor } = await page(id, `limit=100${cursor}`);
      all.push(...deliveries);
      cursor = next_cursor === undefined ? '' : `&cursor=${next_cursor}`;
    } while (cursor !== '');
    return all;
  };

  it('tell every event of a movie, each in one delivery, though three workers die in the middle', async () => {
    const { webhook_id, secret } = await create();
    let worker = await startWorker();
    const id = await startMovie(api);
    for (const count of [5, 60, 150]) {
      await eventually(() => {
        expect(receiver.received.length).toBeGreaterThan(count);
      }, 60_000);
      await kill(worker);
      worker = await startWorker();
    }
    await reachesStatus(api, id, 'completed');
    const { body } = await api.call('GET', `/workflows/${id}/events?limit=1000`);
    const events = (body as { events: { id: string }[] }).events.map((event) => event.id);
    await eventually(async () => {
      expect((await page(webhook_id, 'status=delivered&limit=1')).total_count).toBe(events.length);
      expect((await page(webhook_id, 'status=pending&limit=1')).total_count).toBe(0);
    }, 60_000);
    const deliveries = await everyDelivery(webhook_id);
    expect(deliveries.map(({ data }) => data.id).sort()).toEqual([...events].sort());
    expect(new Set(receiver.ids)).toEqual(new Set(deliveries.map(({ delivery_id }) => delivery_id)));
    const told = new Map(
      receiver.received.map((delivery) => [delivery.headers['webhook-id'], delivery.body.data['id']]),
    );
    expect([...told.values()].sort()).toEqual([...events].sort());
    expect(receiver.received.every((delivery) => isSignedWith(secret, delivery))).toBe(true);
    await api.call('DELETE', `/webhooks/${webhook_id}`);
  }, 180_000);

  it('tell what was read and not sent, and send again what was not heard to the end', async () => {
    const { webhook_id } = await create({ events: ['workflow.created'] });
    receiver.answer = () => undefined; // It has come, and nobody says so.
    const first = await startWorker();
    await startMovie(api);
    await eventually(() => {
      expect(receiver.received).toHaveLength(1);
    }, 20_000);
    await kill(first);
    expect(await page(webhook_id, 'limit=10')).toMatchObject({ total_count: 1 });
    receiver.answer = (_, response) => response.writeHead(204).end();
    await startWorker();
    await eventually(async () => {
      expect((await page(webhook_id, 'status=delivered&limit=10')).total_count).toBe(1);
    }, 30_000);
    expect(await page(webhook_id, 'limit=10')).toMatchObject({ total_count: 1 });
    expect(receiver.received.length).toBeGreaterThanOrEqual(2);
    expect(new Set(receiver.ids).size).toBe(1);
  }, 120_000);

  it('write no secret into any log', () => {
    const written = [api.output(), ...everyWorker.map(({ lines, errors }) => JSON.stringify(lines) + errors)].join();
    expect(written).not.toContain('whsec_');
  });
});
