import { Redis } from 'ioredis';
import type { AgentDeclaration } from '../../src/agents/domain/agent.js';
import { AgentKeys } from '../../src/agents/persistence/agent.keys.js';
import { RedisAgentRepository } from '../../src/agents/persistence/redis-agent.repository.js';
import { StoredRecordUnreadable, StoreUnavailable } from '#platform/redis/store.errors.js';
import { byATest } from '../support/by-a-test.js';
import { eventually } from '../support/eventually.js';
import { startRedis, testPrefix, type TestRedis } from '../support/redis-server.js';

const at = new Date('2026-03-01T12:00:00.000Z');

function aDeclaration(more: Partial<AgentDeclaration> = {}): AgentDeclaration {
  return {
    id: 'scene-painter',
    type: 'visual',
    title: 'Scene painter',
    capabilities: ['image_generation'],
    protocol: 'http',
    endpointUrl: 'http://painter.test:9000/',
    maxConcurrentTasks: 2,
    builtIn: false,
    ...more,
  };
}

describe('RedisAgentRepository', () => {
  let server: TestRedis;
  let redis: Redis;
  let keys: AgentKeys;
  let agents: RedisAgentRepository;

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url, { maxRetriesPerRequest: 0 });
    redis.on('error', () => undefined);
  });
  beforeEach(() => {
    keys = new AgentKeys(testPrefix());
    agents = new RedisAgentRepository(redis, keys, 1_000);
  });
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });

  const registered = async (more: Partial<AgentDeclaration> = {}) => {
    const declaration = aDeclaration(more);
    await agents.register(declaration, byATest(at));
    const agent = await agents.find(declaration.id);
    if (!agent) throw new Error('The agent is not there');
    return agent;
  };
  const holdSlot = (id: string, token: string, msFromNow: number) =>
    redis.zadd(keys.slots(id), Date.now() + msFromNow, token);

  it('reads back what was declared', async () => {
    const declaration = aDeclaration({
      department: 'Visual',
      healthCheckUrl: 'http://painter.test:9000/health',
      resourceRequirements: { cpuCores: 0.5, gpuMemoryGb: 0 },
      version: '1.2.0',
    });
    expect(await registered(declaration)).toEqual({
      ...declaration,
      declared: 'available',
      registeredAt: at,
      unreachable: false,
      lastHeartbeat: undefined,
      currentTasks: [],
      statistics: { completed: 0, failed: 0, busyMs: 0 },
    });
  });

  it('refreshes the declaration of an agent it knows and keeps what an operator has set', async () => {
    const agent = await registered({ version: '1' });
    await agents.change(agent, { status: 'maintenance' }, byATest());
    const later = new Date(at.getTime() + 60_000);
    expect(await agents.register(aDeclaration({ capabilities: ['matte_painting'] }), byATest(later))).toEqual({
      kind: 'refreshed',
    });
    const refreshed = await agents.find(agent.id);
    expect(refreshed).toMatchObject({ declared: 'maintenance', registeredAt: at, capabilities: ['matte_painting'] });
    expect(refreshed?.version).toBeUndefined();
  });

  it('refuses an id that belongs to another endpoint, and changes nothing', async () => {
    const agent = await registered();
    expect(
      await agents.register(aDeclaration({ endpointUrl: 'http://other.test/', title: 'Other' }), byATest(at)),
    ).toEqual({
      kind: 'taken',
      endpointUrl: agent.endpointUrl,
    });
    expect(await agents.find(agent.id)).toEqual(agent);
  });

  it('lists in order of registration', async () => {
    for (const [i, id] of ['c', 'a', 'b'].entries()) {
      await agents.register(
        aDeclaration({ id, endpointUrl: `http://${id}.test/` }),
        byATest(new Date(at.getTime() + i)),
      );
    }
    expect((await agents.list()).map((agent) => agent.id)).toEqual(['c', 'a', 'b']);
  });

  it('clears what a change sets to null and leaves what it does not name', async () => {
    const agent = await registered({ version: '1', resourceRequirements: { memoryGb: 8 } });
    await agents.change(agent, { version: null, maxConcurrentTasks: 5 }, byATest());
    expect(await agents.find(agent.id)).toMatchObject({
      version: undefined,
      maxConcurrentTasks: 5,
      resourceRequirements: { memoryGb: 8 },
    });
  });

  it('shows the tasks whose slots are held and not those whose lease has run out', async () => {
    const agent = await registered();
    await holdSlot(agent.id, 'w1/media/image_generation/f1#0-abc', 60_000);
    await holdSlot(agent.id, 'w1/media/image_generation/f2#0-abc', -1);
    expect((await agents.find(agent.id))?.currentTasks).toEqual(['w1/media/image_generation/f1#0-abc']);
  });

  it('lets an agent go only when no task runs on it', async () => {
    const agent = await registered();
    await holdSlot(agent.id, 'w1/t', 60_000);
    expect(await agents.deregister(agent, byATest())).toEqual({ kind: 'busy', running: 1 });
    await redis.zrem(keys.slots(agent.id), 'w1/t');
    expect(await agents.deregister(agent, byATest())).toEqual({ kind: 'deregistered' });
    expect(await agents.deregister(agent, byATest())).toEqual({ kind: 'missing' });
    expect(await agents.list()).toEqual([]);
    expect(await redis.keys(`${keys.agent(agent.id)}*`)).toEqual([]);
  });

  it('forgets failures at a reset and makes the agent available', async () => {
    const agent = await registered();
    await redis.hset(keys.statistics(agent.id), { completed: 3, failed: 2, busy_ms: 1500 });
    await agents.change(agent, { status: 'offline' }, byATest());
    await agents.reset(agent, byATest());
    expect(await agents.find(agent.id)).toMatchObject({
      declared: 'available',
      statistics: { completed: 3, failed: 0, busyMs: 1500 },
    });
  });

  it('changes nothing of an agent that has left', async () => {
    const agent = await registered();
    await agents.deregister(agent, byATest());
    expect(await agents.change(agent, { status: 'offline' }, byATest())).toEqual({ kind: 'missing' });
    expect(await agents.heartbeat(agent, byATest(at))).toEqual({ kind: 'missing' });
    expect(await agents.reset(agent, byATest())).toEqual({ kind: 'missing' });
    expect(await redis.exists(keys.agent(agent.id))).toBe(0);
  });

  it('announces every change but a mere sign of life', async () => {
    const news: string[] = [];
    const subscriber = redis.duplicate();
    await subscriber.subscribe(keys.changes);
    subscriber.on('message', (_, text) => news.push(text));
    const agent = await registered();
    await agents.heartbeat(agent, byATest(at));
    await agents.heartbeat(agent, byATest(at), 7);
    await agents.change(agent, { status: 'maintenance' }, byATest());
    await agents.reset(agent, byATest());
    await agents.deregister(agent, byATest());
    await eventually(() => {
      expect(news.map((text) => (JSON.parse(text) as { change: string }).change)).toEqual([
        'registered',
        'updated',
        'updated',
        'reset',
        'deregistered',
      ]);
    });
    expect(JSON.parse(news[0] ?? '')).toEqual({
      agent_id: 'scene-painter',
      change: 'registered',
      capabilities: ['image_generation'],
    });
    subscriber.disconnect();
  });

  it('reads the attempts an agent has finished', async () => {
    const agent = await registered();
    const entry = { task_id: 't', workflow_id: 'w', task_type: 'image_generation', status: 'completed', attempt: 1 };
    await redis.lpush(keys.finished(agent.id), JSON.stringify({ ...entry, started_at: 1_000, completed_at: 3_500 }));
    expect(await agents.finishedTasks(agent.id)).toEqual([
      {
        taskId: 't',
        workflowId: 'w',
        taskType: 'image_generation',
        status: 'completed',
        attempt: 1,
        startedAt: new Date(1_000),
        completedAt: new Date(3_500),
        qualityScore: undefined,
      },
    ]);
  });

  it('names the key of a record it cannot read', async () => {
    const agent = await registered();
    await redis.hset(keys.agent(agent.id), 'type', 'juggler');
    await expect(agents.find(agent.id)).rejects.toThrow(StoredRecordUnreadable);
    await expect(agents.find(agent.id)).rejects.toThrow(keys.agent(agent.id));
  });

  it('says that the store is unavailable while Redis is down', async () => {
    await server.down();
    await expect(agents.list()).rejects.toThrow(StoreUnavailable);
    await expect(agents.find('scene-painter')).rejects.toThrow(StoreUnavailable);
    await server.up();
  });
});
