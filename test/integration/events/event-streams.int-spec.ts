import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AgentsModule } from '#agents';
import { EventsModule } from '#events';
import { CheckpointKeys } from '#orchestration';
import type { Environment } from '#platform/config/environment.js';
import { WorkflowsModule } from '#workflows';
import { RetentionStore } from '../../../src/orchestration/persistence/retention-store.js';
import { ApiStage } from '../../support/api-stage.js';
import { eventually } from '../../support/eventually.js';
import { framesOf, openStream, type Frame } from '../../support/sse.js';
import { startTestApp, TEST_KEY } from '../../support/test-app.js';

interface Stream {
  readonly response: Response;
  readonly frames: Frame[];
  /** Those that tell something, as soon as there are so many. */
  told(count: number): Promise<Frame[]>;
  /** Resolves when the other side has ended it. */
  readonly ended: Promise<void>;
  leave(): void;
}

jest.setTimeout(30_000);

const originOf = async (app: NestFastifyApplication): Promise<string> =>
  `${(await app.getUrl()).replace('[::1]', '127.0.0.1')}/api/v1`;

describe('streams of events over HTTP', () => {
  const streams: Stream[] = [];
  const stages: ApiStage[] = [];
  const apps: NestFastifyApplication[] = [];
  let stage: ApiStage;

  const stageWith = async (environment: Environment): Promise<ApiStage> => {
    const made = await ApiStage.start(environment);
    stages.push(made);
    return made;
  };
  const open = async (path: string, lastId?: string, at = stage.app): Promise<Stream> => {
    const leaving = new AbortController();
    const response = await openStream((await originOf(at)) + path, { key: TEST_KEY, lastId, signal: leaving.signal });
    const frames: Frame[] = [];
    const ended = (async () => {
      for await (const frame of framesOf(response)) frames.push(frame);
    })().catch(() => undefined);
    const telling = () => frames.filter(({ data }) => data !== undefined);
    const stream = {
      response,
      frames,
      ended,
      told: (count: number) =>
        eventually(() => {
          if (telling().length < count) throw new Error(`told ${telling().length} of ${count}`);
          return telling();
        }, 20_000),
      leave: () => {
        leaving.abort();
      },
    };
    streams.push(stream);
    return stream;
  };
  const ids = (frames: readonly Frame[]): (string | undefined)[] => frames.map(({ id }) => id);
  const dataOf = (frame: Frame | undefined) => JSON.parse(frame?.data ?? '{}') as Record<string, unknown>;

  beforeAll(async () => {
    stage = await stageWith({ STREAM_HEARTBEAT_MS: '100', STREAM_STALL_MS: '1000', STREAM_MAX: '3' });
  });
  afterEach(async () => {
    for (const stream of streams) stream.leave();
    await Promise.all(streams.splice(0).map(({ ended }) => ended));
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
    for (const each of stages) await each.stop();
  }, 30_000);

  it('tell a workflow from its beginning, with the headers a stream needs', async () => {
    const id = await stage.workflow();
    await stage.api.put(`/workflows/${id}/pause`);
    const stream = await open(`/workflows/${id}/events`);
    const { status, headers } = stream.response;
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('x-correlation-id')).not.toBeNull();
    await stage.api.put(`/workflows/${id}/resume`);
    const told = await stream.told(3);
    expect(stream.frames[0]).toEqual({ retry: '2000', id: '0' });
    expect(ids(told)).toEqual(['1', '2', '3']);
    expect(told.map(({ event }) => event)).toEqual(['workflow.created', 'workflow.paused', 'workflow.resumed']);
    const { body } = await stage.api.get<{ events: unknown[] }>(`/workflows/${id}/events`);
    expect(told.map(dataOf)).toEqual(body.events);
  });

  it('go on behind Last-Event-ID, which goes before the address', async () => {
    const id = await stage.workflow();
    await stage.api.put(`/workflows/${id}/pause`);
    await stage.api.put(`/workflows/${id}/resume`);
    expect(ids(await (await open(`/workflows/${id}/events?after=1`)).told(2))).toEqual(['2', '3']);
    expect(ids(await (await open(`/workflows/${id}/events?after=1`, '2')).told(1))).toEqual(['3']);
  });

  it('stay open after the end of a workflow, and show that it is driven again', async () => {
    const id = await stage.workflow();
    await stage.end(id);
    const stream = await open(`/workflows/${id}/events`);
    await eventually(() => {
      expect(stream.frames.at(-1)).toMatchObject({ comment: 'heartbeat' });
    });
    const before = (await stream.told(1)).length;
    expect((await stage.api.post(`/workflows/${id}/retry`, { reason: 'the disk was full' })).status).toBe(200);
    expect((await stream.told(before + 1)).at(before)?.event).toMatch(/^workflow\./);
  });

  it('are refused with a problem as any other request is', async () => {
    const id = await stage.workflow();
    const refusals: [path: string, lastId: string | undefined, status: number, code: string][] = [
      [`/workflows/${ApiStage.nobody}/events`, undefined, 404, 'WORKFLOW_NOT_FOUND'],
      [`/workflows/${id}/events`, 'yesterday', 400, 'POSITION_UNREADABLE'],
      [`/workflows/${id}/events?after=yesterday`, undefined, 400, 'VALIDATION_FAILED'],
      ['/events', '7', 400, 'POSITION_UNREADABLE'],
      ['/events?after=7', undefined, 400, 'VALIDATION_FAILED'],
      ['/events?types=Bad', undefined, 400, 'VALIDATION_FAILED'],
      ['/events?types=workflow.completed,workflow.nonsense', undefined, 400, 'VALIDATION_FAILED'],
      ['/events?types=nonsense.*', undefined, 400, 'VALIDATION_FAILED'],
      ['/events?types=', undefined, 400, 'VALIDATION_FAILED'],
    ];
    for (const [path, lastId, status, code] of refusals) {
      const headers = { accept: 'text/event-stream', ...(lastId !== undefined && { 'last-event-id': lastId }) };
      const answer = await stage.api.get<{ code: string }>(path, { headers });
      expect([path, answer.status, answer.body.code]).toEqual([path, status, code]);
    }
    const { body } = await stage.api.get<{ error: string }>('/events?types=workflow.nonsense');
    expect(body.error).toMatch(/workflow\.completed.*agent\.\*/);
    const keyless = await stage.api.get(`/workflows/${id}/events`, {
      key: null,
      headers: { accept: 'text/event-stream' },
    });
    expect(keyless.status).toBe(401);
  });

  it('go on from plain numbers only, as pages do', async () => {
    const path = `/workflows/${await stage.workflow()}/events`;
    const largest = String(Number.MAX_SAFE_INTEGER);
    expect((await stage.api.get(`${path}?after=${largest}`)).body).toMatchObject({ events: [], trimmed: true });
    expect((await open(path, largest)).response.status).toBe(200);
    for (const after of [
      '1e20',
      '9'.repeat(24),
      '0x10',
      '1e3',
      '9007199254740993',
      '9007199254740992',
      '+1',
      '1.0',
      '',
    ])
      expect(await stage.api.get(`${path}?after=${encodeURIComponent(after)}`)).toMatchObject({
        status: 400,
        body: { code: 'VALIDATION_FAILED', details: { fields: [{ path: 'after' }] } },
      });
    for (const lastId of ['1e3', '9007199254740993', '1.0'])
      expect((await open(path, lastId)).response.status).toBe(400);
  });

  it('are no more than may be, and a place is free when its client has gone', async () => {
    const opened = [await open('/events'), await open('/events'), await open('/events')];
    const headers = { accept: 'text/event-stream' };
    const refused = await stage.api.get<{ code: string }>('/events', { headers });
    expect([refused.status, refused.body.code]).toEqual([503, 'STREAM_LIMIT_REACHED']);
    expect(refused.headers.get('retry-after')).toBe('5');
    opened[0]?.leave();
    await eventually(async () => {
      const stream = await open('/events');
      expect(stream.response.status).toBe(200);
    });
  });

  it('keep no place for a client who leaves before the first word', async () => {
    const id = await stage.workflow();
    const url = `${await originOf(stage.app)}/workflows/${id}/events`;
    await stage.redis.client('PAUSE', 400, 'ALL');
    const hasty = Array.from({ length: 3 }, () =>
      openStream(url, { key: TEST_KEY, lastId: '1', signal: AbortSignal.timeout(100) }),
    );
    expect((await Promise.allSettled(hasty)).map(({ status }) => status)).toEqual(hasty.map(() => 'rejected'));
    await stage.redis.ping();
    await eventually(async () => {
      const opened = [await open('/events'), await open('/events'), await open('/events')];
      const statuses = opened.map(({ response }) => response.status);
      for (const stream of opened) stream.leave();
      expect(statuses).toEqual([200, 200, 200]);
    });
  });

  it('end with a workflow that is removed, and a place is free again', async () => {
    const id = await stage.workflow();
    const [stream, ...others] = [await open(`/workflows/${id}/events`), await open('/events'), await open('/events')];
    await stage.end(id);
    const { redis, keys, agentKeys, prefix, repository } = stage;
    await new RetentionStore(redis, keys, agentKeys, new CheckpointKeys(prefix), repository).remove(id, new Date());
    await stream.ended;
    expect(stream.frames.filter(({ event }) => event !== undefined).at(-1)?.event).toBe('workflow.removed');
    expect((await open(`/workflows/${id}/events`, '4')).response.status).toBe(404);
    expect((await open('/events')).response.status).toBe(200);
    for (const other of others) expect((await other.told(1)).length).toBeGreaterThan(0);
  });

  it('tell a project, and only the types that are wanted', async () => {
    const project_id = await stage.project();
    const ofProject = await open(`/events?project_id=${project_id}`);
    const wanted = await open('/events?types=workflow.paused,decision.*');
    const other = await stage.workflow();
    const mine = await stage.workflow({ project_id });
    await stage.api.put(`/workflows/${mine}/pause`);
    await stage.ask(await stage.claim(other), 'story_approval_001');
    const told = await ofProject.told(2);
    expect(told.map(({ event }) => event)).toEqual(['workflow.created', 'workflow.paused']);
    expect(ids(told)).toEqual(told.map((frame) => dataOf(frame)['cursor']));
    expect((await wanted.told(2)).map(({ event }) => event)).toEqual(['workflow.paused', 'decision.requested']);
  });

  it('show a sign of life, and how far a client has come who was told nothing', async () => {
    const stream = await open('/events?types=workflow.cancelled');
    const start = await eventually(() => {
      expect(stream.frames).not.toEqual([]);
      return stream.frames[0]?.id;
    });
    const id = await stage.workflow();
    await eventually(() => {
      expect(stream.frames.at(-1)).toMatchObject({ comment: 'heartbeat' });
      expect(stream.frames.at(-1)?.id).not.toBe(start);
    });
    const position = stream.frames.at(-1)?.id;
    stream.leave();
    await stage.api.delete(`/workflows/${id}`);
    const later = await open('/events', position);
    expect((await later.told(1)).map(dataOf)).toMatchObject([{ type: 'workflow.cancelled', workflow_id: id }]);
  });

  it('come as pages to whoever does not ask for a stream', async () => {
    const project_id = await stage.project();
    const id = await stage.workflow({ project_id });
    await stage.api.put(`/workflows/${id}/pause`);
    const page = async (query: string) => {
      const path = `/events?project_id=${project_id}${query}`;
      return (await stage.api.get<{ events: { type: string }[]; next_after: string; has_more: boolean }>(path)).body;
    };
    const first = await page('&limit=1');
    expect(first).toMatchObject({ events: [{ type: 'workflow.created' }], has_more: true });
    const second = await page(`&after=${first.next_after}`);
    expect(second).toMatchObject({ events: [{ type: 'workflow.paused' }], has_more: false });
    expect(await page(`&after=${second.next_after}`)).toMatchObject({ events: [], has_more: false });
    expect((await page('&types=workflow.paused')).events).toHaveLength(1);
    expect(await page('&after=1-0.0')).toMatchObject({ events: [{}, {}], trimmed: true });
  });

  it('close on a client who takes nothing, and go on for the others', async () => {
    const other = await open('/events');
    const server = stage.app.getHttpServer();
    const accepted: Socket[] = [];
    server.on('connection', (socket) => accepted.push(socket));
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.pause();
    const head = `Host: x\r\nAccept: text/event-stream\r\nX-API-Key: ${TEST_KEY}`;
    socket.write(`GET /api/v1/events HTTP/1.1\r\n${head}\r\n\r\n`);
    const ofServer = await eventually(() => {
      const found = accepted.find(({ remotePort }) => remotePort === socket.localPort);
      expect(found?.bytesWritten).toBeGreaterThan(0);
      return found;
    });
    const events = JSON.stringify([{ type: 'test.large', data: { text: 'x'.repeat(300_000) } }]);
    const fields = ['first', '1', 'at', '1', 'workflow_id', ApiStage.nobody, 'project_id', 'p', 'events', events];
    for (let i = 0; i < 100; i++) await stage.redis.xadd(stage.keys.events, '*', ...fields);
    await other.told(100);
    await eventually(() => {
      expect(ofServer?.destroyed).toBe(true);
    });
    socket.destroy();
  });

  it('say why they close to a client who reads again just in time', async () => {
    const responses: ServerResponse[] = [];
    const note = (_: IncomingMessage, response: ServerResponse): void => void responses.push(response);
    const server = stage.app.getHttpServer().on('request', note);
    const url = `${await originOf(stage.app)}/events`;
    const stream = await openStream(url, { key: TEST_KEY, signal: AbortSignal.timeout(20_000) });
    server.off('request', note);
    const events = JSON.stringify([{ type: 'test.large', data: { text: 'x'.repeat(300_000) } }]);
    const fields = ['first', '1', 'at', '1', 'workflow_id', ApiStage.nobody, 'project_id', 'p', 'events', events];
    for (let i = 0; i < 100; i++) await stage.redis.xadd(stage.keys.events, '*', ...fields);
    await eventually(() => {
      expect(responses[0]?.writableEnded).toBe(true);
    });
    const frames: Frame[] = [];
    for await (const frame of framesOf(stream)) frames.push(frame);
    expect(frames.at(-1)).toEqual({ event: 'too_slow', retry: '5000', data: '{}' });
  });

  describe('of what is no longer kept', () => {
    it('begin with how things stand, and go on from there', async () => {
      const here = await stageWith({ EVENT_LOG_MAX: '100' });
      const project_id = await here.project();
      const id = await here.workflow({ project_id });
      const [oldest] = (await here.api.get<{ events: { cursor: string }[] }>(`/workflows/${id}/events`)).body.events;
      for (let i = 0; i < 450; i++) await here.api.put(`/workflows/${id}`, { priority: 1 + (i % 10) });
      const one = await open(`/workflows/${id}/events`, '1', here.app);
      const all = await open(`/events?project_id=${project_id}`, oldest?.cursor, here.app);
      const [[ofWorkflow], [ofProject]] = [await one.told(1), await all.told(1)];
      expect(ofWorkflow).toMatchObject({ event: 'snapshot', id: '451' });
      expect(dataOf(ofWorkflow)).toMatchObject({ type: 'snapshot', seq: 451, data: { workflow_id: id, priority: 10 } });
      expect(dataOf(ofProject)['data']).toMatchObject({ workflows: [{ workflow_id: id }], has_more: false });
      await here.api.put(`/workflows/${id}/pause`);
      for (const stream of [one, all]) expect((await stream.told(2))[1]?.event).toBe('workflow.paused');
    });
  });

  describe('of two instances', () => {
    it('are the same, and a client of one goes on at the other', async () => {
      const here = await stageWith({});
      const there = await startTestApp({
        redisUrl: here.server.url,
        modules: [AgentsModule, WorkflowsModule, EventsModule],
        environment: { KEY_PREFIX: here.prefix },
      });
      apps.push(there);
      await there.listen(0, '127.0.0.1');
      const both = await Promise.all([open('/events', undefined, here.app), open('/events', undefined, there)]);
      const id = await here.workflow();
      await here.api.put(`/workflows/${id}/pause`);
      const [told, same] = await Promise.all(both.map((stream) => stream.told(2)));
      expect(same).toEqual(told);
      const later = await open('/events', told?.[0]?.id, there);
      expect(await later.told(1)).toEqual(told?.slice(1));
    });
  });

  describe('of an instance that stops', () => {
    it('say so, and do not keep it from stopping', async () => {
      const closing = await ApiStage.start();
      const id = await closing.workflow();
      const all = await Promise.all([
        open('/events', undefined, closing.app),
        open(`/workflows/${id}/events`, undefined, closing.app),
      ]);
      await all[1].told(1);
      await closing.stop();
      for (const { ended, frames } of all) {
        await ended;
        expect(frames.at(-1)).toMatchObject({ event: 'server_closing', data: '{}' });
        expect(Number(frames.at(-1)?.retry)).toBeGreaterThanOrEqual(500);
      }
    });
  });
});
