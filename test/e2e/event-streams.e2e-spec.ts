import { randomUUID } from 'node:crypto';
import { SeededRandom } from '#kernel/random.js';
import { BEGINNING, compareEntries, parseCursor } from '../../src/events/domain/cursor.js';
import { eventually } from '../support/eventually.js';
import { sseClients, type ClientKind, type ToldEvent, type Watched } from '../support/feed-clients.js';
import { socketClients } from '../support/socket-kind.js';
import { realRedis, startRedis, type TestRedis } from '../support/redis-server.js';
import { RestlessClient } from '../support/restless-client.js';
import { ServiceProcess, serviceHome, type ServiceHome } from '../support/service-process.js';
import { describeWhere } from '../support/skip.js';
import { framesOf, openStream, type Frame } from '../support/sse.js';

const KEY = 'key-of-the-tests';
const WORKFLOWS = 24;
const CLIENTS = 200;

/** Every way of being told events; each is put to the same test. */
const KINDS: readonly ClientKind[] = [sseClients, socketClients];

let home: ServiceHome;
let redis: TestRedis;
/** All that run, and those of them that serve already. */
const started = new Set<ServiceProcess>();
const instances = new Set<ServiceProcess>();

async function start(role: 'api' | 'worker', message: string): Promise<ServiceProcess> {
  const service = new ServiceProcess(home, { ROLE: role, REDIS_URL: redis.url, API_KEYS: KEY, BENCH_WORKFLOWS: '1' });
  started.add(service);
  await eventually(() => service.logged(message), 60_000);
  return service;
}

async function startInstance(): Promise<ServiceProcess> {
  const instance = await start('api', 'listening');
  instances.add(instance);
  return instance;
}

function stopInstance(instance: ServiceProcess, signal: NodeJS.Signals): Promise<number | NodeJS.Signals> {
  started.delete(instance);
  instances.delete(instance);
  return instance.stop(signal);
}

/** Asks any instance, and another one as long as none answers. */
function ask<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
  return eventually(async () => {
    const [instance] = instances;
    const response = await fetch(`${instance?.url ?? ''}/api/v1${path}`, {
      method,
      headers: {
        'x-api-key': KEY,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.status >= 500) throw new Error(`${method} ${path}: ${response.status}`);
    return (await response.json()) as T;
  }, 60_000);
}

async function create(project_id: string, workflow_type: string): Promise<string> {
  return (await ask<{ workflow_id: string }>('POST', '/workflows', { project_id, workflow_type })).workflow_id;
}

async function statusOf(id: string): Promise<string> {
  return (await ask<{ status: string }>('GET', `/workflows/${id}`)).status;
}

/** The cursors of what a client should have been told: of what it watches, everything behind its first position. */
function expected(log: readonly ToldEvent[], kind: ClientKind, { watched, start = '0' }: RestlessClient): string[] {
  const isWatched = ({ workflow_id, project_id }: ToldEvent): boolean => {
    if ('workflowId' in watched) return workflow_id === watched.workflowId;
    return 'projectId' in watched ? project_id === watched.projectId : true;
  };
  const isBehind = ({ seq = 0, cursor }: ToldEvent): boolean =>
    'workflowId' in watched ? seq > Number(start) : compareCursors(cursor, start) > 0;
  return log.filter((event) => kind.tells(event) && isWatched(event) && isBehind(event)).map(({ cursor }) => cursor);
}

function compareCursors(a: string, b: string): number {
  const [one, other] = [parseCursor(a) ?? BEGINNING, parseCursor(b) ?? BEGINNING];
  return compareEntries(one, other) || one.i - other.i;
}

async function wholeLog(): Promise<ToldEvent[]> {
  const events: ToldEvent[] = [];
  for (let after = '0', more = true; more;) {
    const page = await ask<{ events: ToldEvent[]; next_after: string; has_more: boolean }>(
      'GET',
      `/events?limit=1000&after=${after}`,
    );
    events.push(...page.events);
    ({ next_after: after, has_more: more } = page);
  }
  return events;
}

const urls = (): string[] => [...instances].map(({ url }) => url);

describeWhere(realRedis, 'event streams of two instances', () => {
  beforeAll(async () => {
    home = serviceHome();
    redis = await startRedis();
  }, 60_000);
  afterEach(async () => {
    await Promise.all([...started].map((instance) => stopInstance(instance, 'SIGKILL')));
  }, 30_000);
  afterAll(async () => {
    await redis.stop();
    await home.remove();
  }, 30_000);

  it.each(KINDS)(
    `tell ${CLIENTS} clients that come and go all there is, once and in order, though an instance is killed: $name`,
    async (kind) => {
      const [doomed] = await Promise.all([startInstance(), startInstance(), start('worker', 'working')]);
      for (const id of ['one', 'two'])
        await ask('POST', '/projects', { project_id: id, title: id, description: 'A map' });
      const ids = [await create('one', 'fan_out')];
      const watch = (i: number): Watched => {
        if (i % 2 === 0) return { workflowId: ids[0] ?? '' };
        return i % 4 === 1 ? { projectId: 'one' } : { all: true };
      };
      const clients = Array.from({ length: CLIENTS }, (_, i) => {
        const random = new SeededRandom(`${kind.name} ${i}`);
        return new RestlessClient({ kind, key: KEY, watched: watch(i), random, instances: urls });
      });
      const running = clients.map((client) => client.run());
      for (let i = 1; i < WORKFLOWS; i++) {
        ids.push(await create(i % 3 === 0 ? 'two' : 'one', i % 4 === 0 ? 'fan_out' : 'w6'));
        if (i === WORKFLOWS / 3) await stopInstance(doomed, 'SIGKILL');
        if (i === WORKFLOWS / 2) await startInstance();
      }
      await eventually(
        async () => {
          const statuses = await Promise.all(ids.map(statusOf));
          expect(statuses.filter((status) => status !== 'completed')).toEqual([]);
        },
        180_000,
        1_000,
      );
      const log = await wholeLog();
      const connections = (): number => clients.reduce((sum, client) => sum + client.connections, 0);
      await eventually(
        () => {
          const waiting = clients.filter((client) => client.events.length < expected(log, kind, client).length);
          expect(waiting.length).toBe(0);
          expect(connections()).toBeGreaterThan(2 * CLIENTS);
        },
        180_000,
        250,
      );
      for (const client of clients) client.stop();
      await Promise.all(running);
      for (const client of clients) {
        expect(client.events.map(({ cursor }) => cursor)).toEqual(expected(log, kind, client));
      }
      const told = clients.reduce((sum, { events }) => sum + events.length, 0);
      process.stderr.write(
        `${CLIENTS} clients, ${connections()} connections, ${told} events told of ${log.length} in the log\n`,
      );
    },
    580_000,
  );

  it('end with a word when their instance is asked to stop, which it does at once', async () => {
    const instance = await startInstance();
    const frames: Frame[] = [];
    const response = await openStream(`${instance.url}/api/v1/events`, {
      key: KEY,
      signal: new AbortController().signal,
    });
    const ended = (async () => {
      for await (const frame of framesOf(response)) frames.push(frame);
    })();
    await eventually(() => {
      expect(frames).not.toEqual([]);
    });
    const begun = performance.now();
    expect(await stopInstance(instance, 'SIGTERM')).toBe(0);
    expect(performance.now() - begun).toBeLessThan(8_000);
    await ended;
    expect(frames.at(-1)).toMatchObject({ event: 'server_closing' });
  }, 120_000);
});
