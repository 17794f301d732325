import type { FeedEvent } from '#events';
import type { AgentDeclaration } from '../../../src/agents/domain/agent.js';
import { byATest } from '../../support/by-a-test.js';
import { eventually } from '../../support/eventually.js';
import { FeedStage, seqs, upTo } from '../../support/feed-stage.js';
import { realRedis, startRedis, type TestRedis } from '../../support/redis-server.js';
import { describeWhere } from '../../support/skip.js';

jest.setTimeout(30_000);

describe('the event feed', () => {
  let server: TestRedis;
  let stage: FeedStage;
  beforeAll(async () => {
    server = await startRedis(['--stream-node-max-entries', '10']);
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    stage = new FeedStage(server.url);
  });
  afterEach(() => stage.close());

  const cursors = (events: readonly { cursor: string }[]): string[] => events.map(({ cursor }) => cursor);

  describe('of one workflow', () => {
    it('tells it from its beginning and goes on with what happens', async () => {
      const id = await stage.workflow();
      await stage.stir(id, 3);
      const follower = await stage.follow(stage.feed(), { workflowId: id });
      await follower.told(4);
      await stage.stir(id, 3);
      await follower.told(7);
      expect(seqs(follower.events)).toEqual(upTo(7));
      expect(follower.events[0]).toMatchObject({ type: 'workflow.created', workflow_id: id, project_id: 'project-1' });
      expect(follower.position()).toBe('7');
    });

    it('goes on from every position, whether the ring has it or only the log', async () => {
      const id = await stage.workflow();
      await stage.stir(id, 29);
      const [ample, scarce] = [stage.feed(), stage.feed({ events: 5, weight: 10_000_000 })];
      for (const feed of [ample, scarce]) {
        for (let after = 0; after <= 30; after++) {
          const follower = await stage.follow(feed, { workflowId: id }, String(after));
          await follower.told(30 - after);
          expect(seqs(follower.events)).toEqual(upTo(30, after + 1));
        }
      }
      await stage.stir(id, 1);
    });

    it('tells nothing of the others', async () => {
      const [one, other] = [await stage.workflow(), await stage.workflow()];
      const follower = await stage.follow(stage.feed(), { workflowId: one });
      await stage.stir(other, 5);
      await stage.stir(one, 1);
      await follower.told(2);
      expect(follower.events).toMatchObject([{ workflow_id: one }, { workflow_id: one }]);
    });

    it('is the same for many followers who come while it happens', async () => {
      const id = await stage.workflow();
      await stage.stir(id, 6);
      const feed = stage.feed({ events: 20, weight: 10_000_000 });
      const [followers] = await Promise.all([
        Promise.all(upTo(50).map((i) => stage.follow(feed, { workflowId: id }, String(i % 7)))),
        stage.stir(id, 94),
      ]);
      for (const [i, follower] of followers.entries()) {
        const after = (i + 1) % 7;
        await follower.told(101 - after);
        expect(seqs(follower.events)).toEqual(upTo(101, after + 1));
      }
    });
  });

  describe('of everything', () => {
    it('begins now, and from a cursor behind it', async () => {
      const id = await stage.workflow();
      await stage.stir(id, 4);
      const feed = stage.feed();
      const fromNow = await stage.follow(feed, { all: true });
      await stage.stir(id, 2);
      await fromNow.told(2);
      expect(seqs(fromNow.events)).toEqual([6, 7]);
      const fromStart = await stage.follow(feed, { all: true }, '0');
      await fromStart.told(7);
      for (const [i, cursor] of cursors(fromStart.events).entries()) {
        const later = await stage.follow(stage.feed(), { all: true }, cursor);
        await later.told(6 - i);
        expect(cursors(later.events)).toEqual(cursors(fromStart.events).slice(i + 1));
      }
    });

    it('keeps the order of the log while many write, in the ring and out of it', async () => {
      const ids = await Promise.all(upTo(8).map(() => stage.workflow()));
      const feed = stage.feed({ events: 10, weight: 10_000_000 });
      const followers = await Promise.all(upTo(10).map(() => stage.follow(feed, { all: true }, '0')));
      await Promise.all(ids.map((id) => stage.stir(id, 40)));
      const log = await stage.redis.xrange(stage.keys.events, '-', '+');
      for (const follower of followers) {
        await follower.told(8 * 41);
        expect(cursors(follower.events)).toEqual(log.map(([entry]) => `${entry}.0`));
      }
    });

    it('moves the position of a project on while others work', async () => {
      const id = await stage.workflow('busy');
      const quiet = await stage.follow(stage.feed(), { projectId: 'quiet' });
      const before = quiet.position();
      await stage.stir(id, 3);
      const everybody = await stage.follow(stage.feed(), { all: true }, before);
      const [last] = (await everybody.told(3)).slice(-1);
      await quiet.told(0);
      expect(quiet.position()).toBe(last?.cursor);
      await stage.workflow('quiet');
      expect(await quiet.told(1)).toMatchObject([{ project_id: 'quiet', type: 'workflow.created' }]);
    });
  });

  describe('of agents and of decisions', () => {
    const painter = (id: string): AgentDeclaration => ({
      id,
      type: 'visual',
      title: 'A painter',
      capabilities: ['painting'],
      protocol: 'http',
      endpointUrl: 'http://127.0.0.1:9',
      maxConcurrentTasks: 1,
      builtIn: false,
    });

    it('tells of one agent, of all of them, and of nobody else', async () => {
      const feed = stage.feed();
      const [one, all, everything, decisions] = await Promise.all([
        stage.follow(feed, { agentId: 'ann' }),
        stage.follow(feed, { agents: true }),
        stage.follow(feed, { all: true }),
        stage.follow(feed, { decisions: true }),
      ]);
      await stage.agents.register(painter('ann'), byATest());
      await stage.workflow();
      await stage.agents.register(painter('bob'), byATest());
      await everything.told(3);
      expect(await one.told(1)).toMatchObject([{ type: 'agent.registered', agent_id: 'ann', seq: 1 }]);
      expect(await all.told(2)).toMatchObject([{ agent_id: 'ann' }, { agent_id: 'bob' }]);
      expect(decisions.events).toEqual([]);
    });

    it('begins with the agents there are where something is missing', async () => {
      await stage.agents.register(painter('ann'), byATest());
      const follower = await stage.follow(stage.feed(), { agents: true }, '99999999999999-0.0');
      expect(await follower.told(1)).toMatchObject([{ type: 'snapshot', data: { agents: [{ agent_id: 'ann' }] } }]);
    });
  });

  describe('of a workflow that is removed', () => {
    const typesOf = (events: readonly FeedEvent[]) => events.map(({ type }) => type);
    const whole = ['workflow.created', 'workflow.cancelled', 'workflow.removed'];

    it('tells so and ends for whoever follows it, wherever he is', async () => {
      const [id, other] = [await stage.workflow(), await stage.workflow()];
      const feed = stage.feed();
      const [first, second] = await Promise.all([
        stage.follow(feed, { workflowId: id }),
        stage.follow(stage.feed(), { workflowId: id }, '1'),
      ]);
      const everything = await stage.follow(feed, { all: true }, '0');
      await Promise.all([first.told(1), everything.told(2)]);
      await stage.remove(id);
      await Promise.all([first.ended, second.ended]);
      expect(typesOf(first.events)).toEqual(whole);
      expect(typesOf(second.events)).toEqual(whole.slice(1));
      await stage.stir(other, 1);
      expect(typesOf((await everything.told(5)).slice(2))).toEqual([...whole.slice(1), 'workflow.updated']);
    });

    it('ends for whoever was not there yet, or had fallen behind', async () => {
      const id = await stage.workflow();
      const leaving = new AbortController();
      const feed = stage.feed({ events: 1, weight: 10_000_000 });
      const following = await feed.follow({ scope: { workflowId: id }, signal: leaving.signal });
      await stage.remove(id);
      await stage.workflow();
      const told: FeedEvent[] = [];
      for await (const events of following) told.push(...events);
      expect(typesOf(told)).not.toContain('snapshot');
      leaving.abort();
    });
  });

  describe('for whoever takes his time', () => {
    it('waits, reads nothing ahead, and misses nothing', async () => {
      const id = await stage.workflow();
      const leaving = new AbortController();
      const feed = stage.feed({ events: 10, weight: 10_000_000 });
      const following = await feed.follow({ scope: { workflowId: id }, signal: leaving.signal });
      const events: FeedEvent[] = [];
      const batches = following[Symbol.asyncIterator]();
      for (let stirred = 0; events.length < 301;) {
        const next: IteratorResult<readonly FeedEvent[], undefined> = await batches.next();
        events.push(...(next.value ?? []));
        if (stirred < 300) await stage.stir(id, 60);
        stirred = Math.min(300, stirred + 60);
      }
      expect(seqs(events)).toEqual(upTo(301));
      leaving.abort();
      expect(await batches.next()).toMatchObject({ done: true });
    });
  });

  describe('of what is no longer kept', () => {
    beforeEach(async () => {
      await stage.close();
      stage = new FeedStage(server.url, 10);
    });

    it('begins with how the workflow stands, and goes on from there', async () => {
      const id = await stage.workflow();
      await stage.stir(id, 99);
      const follower = await stage.follow(stage.feed({ events: 5, weight: 10_000_000 }), { workflowId: id }, '3');
      const [snapshot] = await follower.told(1);
      expect(snapshot).toMatchObject({
        type: 'snapshot',
        seq: 100,
        workflow_id: id,
        data: { workflow_id: id, priority: 9 },
      });
      await stage.stir(id, 2);
      await follower.told(3);
      expect(seqs(follower.events)).toEqual([100, 101, 102]);
    });

    it('begins with the live workflows of a project', async () => {
      const [mine, other] = [await stage.workflow('mine'), await stage.workflow('other')];
      const first = await stage.follow(stage.feed(), { all: true }, '0');
      const [oldest] = await first.told(1);
      await stage.stir(other, 120);
      const feed = stage.feed({ events: 5, weight: 10_000_000 });
      const follower = await stage.follow(feed, { projectId: 'mine' }, oldest?.cursor);
      const [snapshot] = await follower.told(1);
      expect(snapshot).toMatchObject({
        type: 'snapshot',
        data: { workflows: [{ workflow_id: mine }], has_more: false },
      });
      await stage.stir(mine, 1);
      const told = await follower.told(2);
      expect(seqs(told.slice(1))).toEqual([2]);
    });

    it('says so to whoever knows more than the log, which was put back', async () => {
      const id = await stage.workflow();
      const ofWorkflow = await stage.follow(stage.feed(), { workflowId: id }, '50');
      const ofAll = await stage.follow(stage.feed(), { all: true }, '99999999999999-0.0');
      expect(await ofWorkflow.told(1)).toMatchObject([{ type: 'snapshot', seq: 1 }]);
      expect(await ofAll.told(1)).toMatchObject([{ type: 'snapshot' }]);
    });

    it('says so to those who are there when the log went on without its reader', async () => {
      const id = await stage.workflow();
      const follower = await stage.follow(stage.feed(), { all: true }, '0');
      await follower.told(1);
      await stage.redis.client('KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      await Promise.all(Array.from({ length: 12 }, () => stage.stir(id, 10)));
      await eventually(() => {
        expect(follower.events.map(({ type }) => type)).toContain('snapshot');
      });
      const begins = follower.events.findIndex(({ type }) => type === 'snapshot');
      expect(seqs(follower.events.slice(0, begins))).toEqual(upTo(begins));
      const before = follower.events.length;
      await stage.stir(id, 2);
      const [one = 0, other] = seqs((await follower.told(before + 2)).slice(before));
      expect(other).toBe(one + 1);
    });

    it('says so to those who are there when the log is put back', async () => {
      const id = await stage.workflow();
      const follower = await stage.follow(stage.feed(), { all: true }, '0');
      await follower.told(1);
      await stage.redis.del(stage.keys.events);
      await stage.redis.client('KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      const told = await follower.told(2);
      expect(told.at(-1)).toMatchObject({ type: 'snapshot', data: { workflows: [{ workflow_id: id }] } });
      await stage.stir(id, 1);
      expect((await follower.told(3)).at(-1)).toMatchObject({ seq: 2 });
    });
  });

  describe('of a log that is gone', () => {
    const forget = async (): Promise<void> => {
      await stage.redis.del(await stage.redis.keys(`${stage.prefix}*`));
    };
    const follower = () => stage.follow(stage.feed(), { all: true }, '0');

    it('says so to whoever comes back with a position from before', async () => {
      await stage.workflow();
      const [last] = await (await follower()).told(1);
      await forget();
      const id = await stage.workflow();
      const returning = await stage.follow(stage.feed(), { all: true }, last?.cursor);
      expect(await returning.told(1)).toMatchObject([{ type: 'snapshot' }]);
      await stage.stir(id, 1);
      expect((await returning.told(2)).slice(1)).toMatchObject([{ workflow_id: id, seq: 2 }]);
    });

    it('says so to whoever saw what the log that was put back does not have', async () => {
      const id = await stage.workflow();
      await stage.stir(id, 1);
      const [, lost] = await (await follower()).told(2);
      await stage.redis.xdel(stage.keys.events, lost?.cursor.replace(/\.0$/, '') ?? '');
      await stage.stir(id, 1);
      const returning = await stage.follow(stage.feed(), { all: true }, lost?.cursor);
      expect(await returning.told(1)).toMatchObject([{ type: 'snapshot' }]);
    });

    it('begins anew for those who are there, before anything else happens', async () => {
      await stage.workflow();
      const present = await follower();
      await present.told(1);
      await forget();
      expect((await present.told(2)).slice(1)).toMatchObject([{ type: 'snapshot', cursor: '0-0.0' }]);
      const id = await stage.workflow();
      expect((await present.told(3)).slice(2)).toMatchObject([{ workflow_id: id, seq: 1 }]);
    });

    it('begins anew for those who are there where it went on in the same moment', async () => {
      await stage.workflow();
      const present = await follower();
      await present.told(1);
      const news = ['first', '1', 'at', '1', 'workflow_id', 'w', 'project_id', 'p', 'events', '[]'];
      await stage.redis
        .multi()
        .del(stage.keys.events)
        .xadd(stage.keys.events, '*', ...news)
        .exec();
      expect((await present.told(2)).slice(1)).toMatchObject([{ type: 'snapshot' }]);
    });

    it('ends for those who follow one workflow', async () => {
      const id = await stage.workflow();
      const present = await stage.follow(stage.feed(), { workflowId: id });
      await present.told(1);
      await forget();
      await present.ended;
      expect(seqs(present.events)).toEqual([1]);
    });
  });
});

describeWhere(realRedis, 'the event feed of a Redis that goes away', () => {
  it('goes on where it was when it is back', async () => {
    const server = await startRedis();
    const stage = new FeedStage(server.url);
    try {
      const id = await stage.workflow();
      const [feed, scarce] = [stage.feed(), stage.feed({ events: 3, weight: 10_000_000 })];
      const followers = await Promise.all([
        stage.follow(feed, { workflowId: id }),
        stage.follow(scarce, { workflowId: id }),
        stage.follow(feed, { all: true }, '0'),
      ]);
      await stage.stir(id, 5);
      for (const follower of followers) await follower.told(6);
      await server.kill();
      await server.up();
      await eventually(() => stage.stir(id, 1), 10_000);
      await stage.stir(id, 20);
      for (const follower of followers) {
        await follower.told(27);
        expect(seqs(follower.events)).toEqual(upTo(27));
      }
    } finally {
      await stage.close();
      await server.stop();
    }
  }, 60_000);
});
