import { eventsOfGlobalEntry, isAgentEvent } from '#workflows';
import type { AgentEvent } from '#agents';
import type { Agent } from '../../src/agents/domain/agent.js';
import { AgentsService } from '../../src/agents/agents.service.js';
import { RedisAgentRepository } from '../../src/agents/persistence/redis-agent.repository.js';
import { ApiStage } from '../support/api-stage.js';
import { byATest } from '../support/by-a-test.js';

jest.setTimeout(30_000);

const painter = {
  agent_id: 'scene-painter',
  agent_type: 'visual',
  capabilities: ['matte_painting'],
  endpoint_url: 'http://painter.test:9000/tasks',
};
const LOG_MAX = 100;
const well = { isWell: true, isSilent: false };
const missed = { isWell: false, isSilent: false };

describe('what happens to agents, in the global log', () => {
  let stage: ApiStage;
  let agents: RedisAgentRepository;
  let last = '-';
  beforeAll(async () => {
    stage = await ApiStage.start();
    agents = new RedisAgentRepository(stage.redis, stage.agentKeys, LOG_MAX);
  });
  afterAll(() => stage.stop());
  beforeEach(async () => {
    await stage.api.delete('/agents/scene-painter');
    await stage.redis.hdel(stage.agentKeys.seqs, 'scene-painter');
    await news();
  });

  /** All that was told since the last time. */
  async function news(): Promise<AgentEvent[]> {
    const entries = await stage.redis.xrange(stage.keys.events, last, '+');
    last = `(${entries.at(-1)?.[0] ?? last.replace('(', '')}`;
    return entries.flatMap(eventsOfGlobalEntry).filter(isAgentEvent);
  }
  const brief = async () => (await news()).map(({ type, data }) => [type, data]);
  const register = (fields: object = {}) => stage.api.post('/agents', { ...painter, ...fields });
  const change = (fields: object) => stage.api.put('/agents/scene-painter', fields);
  const find = async (): Promise<Agent> => {
    const agent = await agents.find('scene-painter');
    if (!agent) throw new Error('The agent is not there');
    return agent;
  };
  const probe = async (finding: typeof well) => agents.noteProbe(await find(), finding, new Date());

  it('has the crew that comes with the service, once however often it starts', async () => {
    const all = (await stage.redis.xrange(stage.keys.events, '-', '+')).flatMap(eventsOfGlobalEntry);
    const crew = (await agents.list()).filter(({ builtIn }) => builtIn).map(({ id }) => id);
    expect(crew.length).toBeGreaterThan(50);
    const registered = all.filter(isAgentEvent).filter(({ actor }) => actor && 'system' in actor);
    expect(registered.map(({ agent_id }) => agent_id).sort()).toEqual(crew.sort());
    for (const { type, seq, actor } of registered) {
      expect([type, seq, actor]).toEqual(['agent.registered', 1, { system: 'built_in' }]);
    }
    await stage.app.get(AgentsService).registerBuiltIn();
    expect(await news()).toEqual([]);
  });

  it('says who registered what, and is no event of a workflow', async () => {
    await register({ version: '1.2.0', max_concurrent_tasks: 3, protocol: 'a2a' });
    const [event] = await news();
    expect(event).toEqual({
      id: 'agent:scene-painter:1',
      seq: 1,
      cursor: expect.stringMatching(/^\d+-\d+\.0$/) as string,
      type: 'agent.registered',
      agent_id: 'scene-painter',
      at: expect.stringMatching(/Z$/) as string,
      data: {
        agent_type: 'visual',
        capabilities: ['matte_painting'],
        protocol: 'a2a',
        max_concurrent_tasks: 3,
        version: '1.2.0',
        status: 'available',
      },
      actor: { key_id: expect.stringMatching(/^key_/) as string },
    });
  });

  it('has nothing of a registration, a change or a heartbeat that changes nothing', async () => {
    await register({ version: '1', resource_requirements: { memory_gb: 8 } });
    await news();
    await register({ version: '1', resource_requirements: { memory_gb: 8 } });
    await change({ status: 'available', version: '1', max_concurrent_tasks: 1 });
    await stage.api.post('/agents/scene-painter/heartbeat', {});
    await stage.api.post('/agents/scene-painter/reset');
    await probe(well);
    expect(await news()).toEqual([]);
  });

  it('has the fields that are others now, as clients see them', async () => {
    await register({ version: '1' });
    await news();
    await register({ capabilities: ['matte_painting', 'sky'], resource_requirements: { gpu_memory_gb: 2 } });
    await change({ max_concurrent_tasks: 4, version: '2' });
    await stage.api.post('/agents/scene-painter/heartbeat', { max_concurrent_tasks: 6 });
    expect(await brief()).toEqual([
      [
        'agent.updated',
        {
          changed: {
            capabilities: ['matte_painting', 'sky'],
            resource_requirements: { gpu_memory_gb: 2 },
            version: null,
          },
        },
      ],
      ['agent.updated', { changed: { max_concurrent_tasks: 4, version: '2' } }],
      ['agent.updated', { changed: { max_concurrent_tasks: 6 } }],
    ]);
  });

  it('has what it takes, and its own names for what it can do', async () => {
    const names = { matte_painting: 'paint-matte' };
    await register({ protocol: 'a2a', inputs: ['scene'] });
    await news();
    await register({ protocol: 'a2a', outputs: ['picture'], skills: names });
    expect(await brief()).toEqual([
      ['agent.updated', { changed: { inputs: null, outputs: ['picture'], skills: names } }],
    ]);
  });

  it('has the status by whoever changed it, beside other changes of the same step', async () => {
    await register();
    await news();
    await change({ status: 'maintenance', version: '3' });
    await stage.api.post('/agents/scene-painter/reset');
    expect(await brief()).toEqual([
      ['agent.updated', { changed: { version: '3' } }],
      ['agent.status_changed', { from: 'available', to: 'maintenance', reason: 'operator' }],
      ['agent.status_changed', { from: 'maintenance', to: 'available', reason: 'reset' }],
    ]);
  });

  it('has what probes found, by the system, when it makes a difference', async () => {
    await register();
    await news();
    for (let i = 0; i < 4; i++) await probe(missed);
    await probe(well);
    await probe({ isWell: true, isSilent: true });
    await agents.heartbeat(await find(), byATest());
    await probe({ isWell: true, isSilent: true });
    await register();
    const told = await news();
    expect(told.map(({ data, actor }) => [data, actor])).toEqual([
      [{ from: 'available', to: 'offline', reason: 'probes_missed' }, { system: 'probes_missed' }],
      [{ from: 'offline', to: 'available', reason: 'recovered' }, { system: 'recovered' }],
      [{ from: 'available', to: 'offline', reason: 'heartbeat_missed' }, { system: 'heartbeat_missed' }],
      [{ from: 'offline', to: 'available', reason: 'recovered' }, { key_id: 'key_test' }],
      [{ from: 'available', to: 'offline', reason: 'heartbeat_missed' }, { system: 'heartbeat_missed' }],
      [{ from: 'offline', to: 'available', reason: 'registered' }, { key_id: expect.any(String) as string }],
    ]);
    expect((await find()).lastHeartbeat?.getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  it('counts on without a gap when an agent leaves and comes back', async () => {
    await register();
    await stage.api.delete('/agents/scene-painter');
    await register();
    await change({ status: 'offline', version: '9' });
    const told = await news();
    expect(told.map(({ id, type }) => [id, type])).toEqual([
      ['agent:scene-painter:1', 'agent.registered'],
      ['agent:scene-painter:2', 'agent.deregistered'],
      ['agent:scene-painter:3', 'agent.registered'],
      ['agent:scene-painter:4', 'agent.updated'],
      ['agent:scene-painter:5', 'agent.status_changed'],
    ]);
    expect(told[1]?.data).toEqual({});
    expect(new Set(told.map(({ cursor }) => cursor)).size).toBe(5);
  });

  it('is as long as the log of workflows would have it', async () => {
    await register();
    const agent = await find();
    const versions = Array.from({ length: 1_000 }, (_, i) => String(i));
    await Promise.all(versions.map((version) => agents.change(agent, { version }, byATest())));
    const length = await stage.redis.xlen(stage.keys.events);
    expect(length).toBeGreaterThanOrEqual(4 * LOG_MAX);
    expect(length).toBeLessThan(8 * LOG_MAX);
  });
});
