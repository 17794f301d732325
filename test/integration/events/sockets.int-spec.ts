import { randomUUID } from 'node:crypto';
import { request, type RequestOptions } from 'node:http';
import { eventually } from '../../support/eventually.js';
import { SocketClient } from '../../support/socket-client.js';
import { SocketStage, type Instance } from '../../support/socket-stage.js';
import { upTo } from '../../support/feed-stage.js';
import { TEST_KEY } from '../../support/test-app.js';

/** @returns the status; of an answer to an upgrade too */
function send(url: string, options: RequestOptions, body = ''): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

const NAMESPACES = ['/workflows', '/agents', '/decisions'];

jest.setTimeout(30_000);

describe('sockets', () => {
  let stage: SocketStage;
  let api: Instance;

  beforeAll(async () => {
    stage = await SocketStage.start();
    api = await stage.instance();
  }, 60_000);
  afterAll(() => stage.stop(), 30_000);

  /** A workflow with so many events. */
  const workflow = async (events: number, projectId?: string): Promise<string> => {
    const id = await stage.feed.workflow(projectId);
    await stage.feed.stir(id, events - 1);
    return id;
  };

  describe('a handshake', () => {
    it.each([...NAMESPACES, '/'])('of %s is refused without one of our keys, as HTTP refuses it', async (namespace) => {
      for (const auth of [{}, { api_key: 'wrong' }, { api_key: { not: 'text' } }]) {
        expect(await SocketClient.refused(api.url, namespace, { auth })).toMatchObject({
          code: 'UNAUTHENTICATED',
          details: {},
          error: expect.stringContaining('API key') as unknown,
        });
      }
    });

    it.each(NAMESPACES)('of %s takes the key from the header too', async (namespace) => {
      const client = await stage.client(api, namespace, { auth: {}, headers: { 'x-api-key': TEST_KEY } });
      expect(client.socket.connected).toBe(true);
    });

    it('is not what a request for another protocol is taken for', async () => {
      const offer = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABkAAQAAP__' };
      const headers = { ...offer, 'x-api-key': TEST_KEY, 'content-type': 'application/json' };
      const answers = [
        await send(`${api.url}/api/v1/workflows`, { headers }),
        await send(`${api.url}/api/v1/workflows`, { method: 'POST', headers }, '{"project_id":'),
        await send(`${api.url}/socket.io/?EIO=4&transport=websocket`, { headers }),
      ];
      expect(answers).toEqual([200, 400, 400]);
    });

    it('is refused for a namespace that there is not', async () => {
      expect(await SocketClient.refused(api.url, '/elsewhere')).toBe('Invalid namespace');
    });

    it('may begin with polling', async () => {
      const id = await workflow(3);
      const client = await stage.client(api, '/workflows', { transports: ['polling'] });
      await client.subscribe({ workflow_id: id });
      expect((await client.toldSoMany(3)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    });
  });

  describe('a subscription', () => {
    it('tells a workflow from any position on, each event once and in order', async () => {
      const id = await workflow(12);
      const client = await stage.client(api);
      for (const after of upTo(12, 0)) {
        const { ok, subscription = '', position } = await client.subscribe({ workflow_id: id, after });
        expect({ ok, position }).toEqual({ ok: true, position: String(after) });
        await eventually(() => {
          expect((client.told.get(subscription) ?? []).map(({ seq }) => seq)).toEqual(upTo(12, after + 1));
        });
      }
    });

    it('goes on with what happens from now on', async () => {
      const id = await workflow(2);
      const client = await stage.client(api);
      await client.subscribe({ workflow_id: id, after: '1' });
      await stage.feed.stir(id, 5);
      expect((await client.toldSoMany(6)).map(({ seq }) => seq)).toEqual(upTo(7, 2));
    });

    it('tells everything, or a project, from any cursor on', async () => {
      const project = randomUUID();
      const [first, second] = [await workflow(3, project), await workflow(3, project)];
      await workflow(2);
      const client = await stage.client(api);
      await client.subscribe({ project_id: project, after: '0' });
      const all = [...(await client.toldSoMany(6))];
      expect(all.map(({ workflow_id, seq }) => [workflow_id, seq])).toEqual(
        [first, second].flatMap((id) => upTo(3).map((seq) => [id, seq])),
      );
      for (const [i, { cursor }] of all.entries()) {
        for (const scope of [{ project_id: project }, { all: true }]) {
          const other = await stage.client(api);
          await other.subscribe({ ...scope, after: cursor });
          const told = await other.toldSoMany(5 - i);
          expect(told.slice(0, 5 - i).map(({ id }) => id)).toEqual(all.slice(i + 1).map(({ id }) => id));
          other.leave();
        }
      }
    });

    it('without a position begins now, and says where that is', async () => {
      const id = await workflow(3);
      const client = await stage.client(api);
      const { position } = await client.subscribe({ all: true });
      await stage.feed.stir(id, 2);
      expect((await client.toldSoMany(2)).map(({ seq }) => seq)).toEqual([4, 5]);
      const late = await stage.client(api);
      await late.subscribe({ all: true, after: position });
      expect(await late.toldSoMany(2)).toEqual(client.events);
    });

    it('ends when the client says so; the others go on', async () => {
      const [kept, left] = [await workflow(1), await workflow(1)];
      const client = await stage.client(api);
      await client.subscribe({ workflow_id: kept });
      const { subscription } = await client.subscribe({ workflow_id: left });
      await client.toldSoMany(2);
      expect(await client.send('unsubscribe', subscription)).toEqual({ ok: true });
      await stage.feed.stir(left, 3);
      await stage.feed.stir(kept, 1);
      const told = await client.toldSoMany(3);
      expect(told.filter(({ workflow_id }) => workflow_id === left)).toHaveLength(1);
      expect(await client.send('unsubscribe', subscription)).toMatchObject({ code: 'SUBSCRIPTION_NOT_FOUND' });
    });

    it('ends when what it follows is removed; the others go on', async () => {
      const [kept, removed] = [await workflow(1), await workflow(1)];
      const client = await stage.client(api);
      await client.subscribe({ workflow_id: kept });
      const { subscription } = await client.subscribe({ workflow_id: removed });
      await client.toldSoMany(2);
      await stage.feed.remove(removed);
      expect(await client.heard('subscription_ended')).toEqual({ subscription, reason: 'gone' });
      expect((await client.toldSoMany(4)).at(-1)).toMatchObject({ type: 'workflow.removed', workflow_id: removed });
      await stage.feed.stir(kept, 1);
      expect((await client.toldSoMany(5)).at(-1)).toMatchObject({ workflow_id: kept });
    });

    it.each([
      ['nothing', undefined, 'the message must be one object'],
      ['a list', [[1]], 'the message must be one object'],
      ['no scope', {}, 'exactly one of workflow_id, project_id, all'],
      ['two scopes', { all: true, project_id: 'p' }, 'exactly one of'],
      ['an unknown field', { all: true, since: 1 }, 'since is not a known field'],
      ['an id that is none', { workflow_id: 'w' }, 'workflow_id must be a UUID'],
      ['a project that is none', { project_id: 'a b' }, 'project_id must have'],
      ['all that is not true', { all: false }, 'all must be true'],
      ['a position that is neither', { all: true, after: { seq: 1 } }, 'after must be'],
      ['an endless position', { all: true, after: 'x'.repeat(101) }, 'after must be'],
    ])('is refused for %s', async (_case, content, words) => {
      const client = await stage.client(api);
      const answer = await client.send('subscribe', ...(content === undefined ? [] : [content]));
      expect(answer).toMatchObject({ code: 'VALIDATION_FAILED', error: expect.stringContaining(words) as unknown });
      expect(answer.details).toHaveProperty('fields');
    });

    it('is refused for positions and workflows that nobody gave', async () => {
      const client = await stage.client(api);
      expect(await client.subscribe({ all: true, after: 'x' })).toMatchObject({ code: 'POSITION_UNREADABLE' });
      expect(await client.subscribe({ workflow_id: randomUUID() })).toMatchObject({ code: 'WORKFLOW_NOT_FOUND' });
    });
  });

  describe('limits', () => {
    it('bound the subscriptions of a socket', async () => {
      const narrow = await stage.instance({ MAX_SUBSCRIPTIONS_PER_SOCKET: '2' });
      const client = await stage.client(narrow);
      const answers = await Promise.all([1, 2, 3].map(() => client.subscribe({ all: true })));
      expect(answers.map(({ ok, code }) => ok ?? code)).toEqual([true, true, 'SUBSCRIPTION_LIMIT_REACHED']);
      await client.send('unsubscribe', answers[0]?.subscription);
      expect(await client.subscribe({ all: true })).toMatchObject({ ok: true });
    });

    it('bound the sockets of an instance', async () => {
      const narrow = await stage.instance({ MAX_SOCKETS: '2' });
      const [first] = [await stage.client(narrow), await stage.client(narrow)];
      expect(await SocketClient.refused(narrow.url, '/workflows')).toMatchObject({
        code: 'SOCKET_LIMIT_REACHED',
        details: { limit: 2, retry_after_seconds: 5 },
      });
      first.leave();
      await eventually(async () => {
        expect((await stage.client(narrow)).socket.connected).toBe(true);
      });
    });

    it('bound what a client may send', async () => {
      const client = await stage.client(api);
      client.socket.emit('subscribe', { all: true, after: 'x'.repeat(20_000) });
      expect(await client.heard('disconnect')).toMatch(/transport/);
    });
  });
});
