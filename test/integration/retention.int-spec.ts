import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SystemClock } from '#kernel/clock.js';
import { CheckpointKeys } from '#orchestration';
import { eventsOfGlobalEntry } from '#workflows';
import { ArtifactWriter } from '../../src/orchestration/engine/artifact-writer.js';
import { RetentionStore } from '../../src/orchestration/persistence/retention-store.js';
import { Retention } from '../../src/orchestration/workers/retention.js';
import { ApiStage } from '../support/api-stage.js';
import { EngineHarness } from '../support/engine-harness.js';
import { eventually } from '../support/eventually.js';
import { everythingAbout } from '../support/everything-about.js';
import { startRedis, type TestRedis } from '../support/redis-server.js';
import { silentLog } from '../support/silent-log.js';
import { toyWorkflow, type Stage } from '../support/toy-workflow.js';

// The embedded Redis takes its time.
jest.setTimeout(30_000);

const RETENTION_MS = 60_000;
/** What may still name a removed workflow: the audit, and logs of fixed length that belong to nobody. */
const STAYS = ['agent:maker:finished', 'agent:planner:finished', 'audit', 'events'];

let redis: TestRedis;
let harness: EngineHarness;
let retentions: Retention[];

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

beforeEach(async () => {
  retentions = [];
  await startHarness('planner', 'maker');
});
afterEach(closeHarness);

/** @param present the agents that are registered */
async function startHarness(...present: string[]): Promise<void> {
  const stage: Stage = { asked: [] };
  const { definition, agents } = toyWorkflow(stage, 3);
  const registered = agents.filter(({ capability }) => present.includes(capability));
  harness = new EngineHarness(redis.url, [definition], registered);
  await harness.registerAgents();
  await harness.startWorker();
}

async function closeHarness(): Promise<void> {
  await Promise.all(retentions.map((retention) => retention.stop()));
  await harness.close();
}

const commands = () => harness.connections.commands;
const auto = { parameters: { auto_approve: true } };
const folderOf = (id: string) => join(harness.outputDir, id);
const writer = () => new ArtifactWriter(harness.outputDir);

function store(): RetentionStore {
  const { keys, agentKeys, prefix, workflows } = harness;
  return new RetentionStore(commands(), keys, agentKeys, new CheckpointKeys(prefix), workflows);
}

function startRetention(
  {
    folders,
    keys,
  }: { folders?: Pick<ArtifactWriter, 'remove'>; keys?: Pick<RetentionStore, 'expired' | 'remove'> } = {},
  owner = 'worker-1',
): Retention {
  const options = { owner, retentionMs: RETENTION_MS, everyMs: 25 };
  const retention = new Retention(options, keys ?? store(), folders ?? writer(), new SystemClock(), silentLog);
  retentions.push(retention);
  retention.start();
  return retention;
}

/** As if the workflow had ended so long ago that its time is over. */
async function age(...ids: string[]): Promise<void> {
  for (const id of ids) await commands().zincrby(harness.keys.endings, -RETENTION_MS - 1, id);
}

async function finished(): Promise<string> {
  const id = await harness.create(auto);
  await harness.reaches(id, 'completed');
  return id;
}

async function isGone(id: string): Promise<void> {
  await eventually(async () => {
    expect(await everythingAbout(commands(), harness.prefix, id)).toEqual(STAYS);
  }, 10_000);
  expect(existsSync(folderOf(id))).toBe(false);
}

async function audit(): Promise<Record<string, unknown>[]> {
  const lines = await commands().lrange(harness.keys.audit, 0, -1);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe(Retention.name, () => {
  it('leaves nothing of a workflow whose time is over but one line, and touches no other', async () => {
    const old = await finished();
    const young = await finished();
    const live = await harness.create();
    await harness.reaches(live, 'waiting_for_decision');
    const keysOf = async (id: string) => (await commands().keys(`*:workflow:${id}*`)).sort();
    const others = () => Promise.all([young, live].map(keysOf));
    const before = await others();
    expect(existsSync(folderOf(old))).toBe(true);
    const { createdAt, endedAt } = (await harness.workflows.find(old)) ?? {};
    await age(old);
    startRetention();
    await isGone(old);
    const lines = await audit();
    expect(lines).toEqual([
      {
        workflow_id: old,
        project_id: 'project-1',
        workflow_type: 'toy',
        status: 'completed',
        created_by: { key_id: 'key_test' },
        created_at: createdAt?.toISOString(),
        ended_at: endedAt?.toISOString(),
        removed_at: lines[0]?.['removed_at'],
        tasks: 4,
      },
    ]);
    expect(await others()).toEqual(before);
    expect(existsSync(folderOf(young))).toBe(true);
    const listed = await harness.workflows.list({}, { limit: 10, offset: 0 });
    expect(listed.items.map(({ workflow }) => workflow.id).sort()).toEqual([young, live].sort());
  });

  it('takes what a cancelled workflow left among the waiters', async () => {
    await closeHarness();
    await startHarness('planner');
    const id = await harness.create(auto);
    await eventually(async () => {
      expect(await commands().zcard(harness.keys.waiters('maker'))).toBe(3);
    });
    const workflow = await harness.reaches(id, 'running');
    await harness.workflows.cancel(workflow, { key_id: 'key_test' }, new Date());
    await age(id);
    startRetention();
    await eventually(async () => {
      expect(await audit()).toMatchObject([{ workflow_id: id, status: 'cancelled', tasks: 4 }]);
    });
    expect(await commands().zcard(harness.keys.waiters('maker'))).toBe(0);
    expect(await everythingAbout(commands(), harness.prefix, id)).toEqual([
      'agent:planner:finished',
      'audit',
      'events',
    ]);
  });

  it('completes a removal whose worker died between the folder and the keys', async () => {
    const id = await finished();
    await age(id);
    const inner = store();
    let deaths = 0;
    startRetention({
      keys: {
        expired: (round) => inner.expired(round),
        remove: (...args) => (deaths++ === 0 ? Promise.reject(new Error('killed')) : inner.remove(...args)),
      },
    });
    await isGone(id);
    expect(deaths).toBe(2);
    expect(await audit()).toHaveLength(1);
  });

  it('removes the others when one cannot be removed', async () => {
    const [stuck, ...others] = [await finished(), await finished(), await finished()];
    await age(stuck, ...others);
    const folders = {
      remove: (id: string) => (id === stuck ? Promise.reject(new Error('read-only')) : writer().remove(id)),
    };
    startRetention({ folders });
    for (const id of others) await isGone(id);
    expect(await harness.workflows.find(stuck)).toBeDefined();
    expect((await audit()).map(({ workflow_id }) => workflow_id)).not.toContain(stuck);
  });

  it('is one worker’s office at a time', async () => {
    const id = await finished();
    const round = { officeMs: 10_000, retentionMs: RETENTION_MS, limit: 20, againMs: 0 };
    await age(id);
    expect(await store().expired({ ...round, owner: 'worker-1' })).toEqual([id]);
    expect(await store().expired({ ...round, owner: 'worker-2' })).toEqual([]);
  });

  it('is asked twice for the same workflow and writes one line', async () => {
    const id = await finished();
    await Promise.all([store().remove(id, new Date()), store().remove(id, new Date())]);
    await store().remove(id, new Date());
    expect(await audit()).toHaveLength(1);
  });

  it('leaves a living workflow alone, even one that is listed among the ended', async () => {
    const id = await harness.create();
    await harness.reaches(id, 'waiting_for_decision');
    await commands().zadd(harness.keys.endings, 0, id);
    await store().remove(id, new Date());
    expect(await harness.workflows.find(id)).toBeDefined();
  });
});

describe('a removed workflow', () => {
  it('is not found any more by the API', async () => {
    const stage = await ApiStage.start();
    try {
      const id = await stage.workflow();
      await stage.end(id);
      expect((await stage.api.get(`/workflows/${id}`)).status).toBe(200);
      const checkpointKeys = new CheckpointKeys(stage.prefix);
      const removal = new RetentionStore(stage.redis, stage.keys, stage.agentKeys, checkpointKeys, stage.repository);
      await removal.remove(id, new Date());
      const [last] = await stage.redis.xrevrange(stage.keys.events, '+', '-', 'COUNT', 1);
      expect(last && eventsOfGlobalEntry(last)).toMatchObject([
        { type: 'workflow.removed', workflow_id: id, data: {} },
      ]);
      for (const path of ['', '/tasks', '/events', '/artifacts']) {
        expect((await stage.api.get(`/workflows/${id}${path}`)).status).toBe(404);
      }
      expect((await stage.api.get('/workflows')).body).toMatchObject({ total_count: 0 });
    } finally {
      await stage.stop();
    }
  });
});
