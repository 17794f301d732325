import { AgentProcess } from '../support/agent-process.js';
import { BootSteps } from '#platform/lifecycle/boot-steps.js';
import { AgentsService } from '../../src/agents/agents.service.js';
import { ApiStage } from '../support/api-stage.js';

interface AgentBody {
  agent_id: string;
  status: string;
  [field: string]: unknown;
}
interface AgentList {
  agents: AgentBody[];
  total_count: number;
}

const painter = {
  agent_id: 'scene-painter',
  agent_type: 'visual',
  capabilities: ['matte_painting', 'image_generation'],
  endpoint_url: 'http://painter.test:9000/tasks',
};

describe('the agent API', () => {
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await ApiStage.start();
  });
  afterAll(() => stage.stop());
  afterEach(() => stage.api.delete('/agents/scene-painter'));

  const register = (fields: object = {}) => stage.api.post<AgentBody>('/agents', { ...painter, ...fields });
  const read = async (id: string) => (await stage.api.get<AgentBody>(`/agents/${id}`)).body;
  const ids = async (query: string) =>
    (await stage.api.get<AgentList>(`/agents${query}`)).body.agents.map(({ agent_id }) => agent_id);

  describe('the crew that comes with the service', () => {
    it('is registered at the start', async () => {
      expect(app().states).toMatchObject({ 'register built-in agents': 'done' });
      expect(await read('final_qc')).toMatchObject({
        agent_type: 'production',
        capabilities: ['final_qc'],
        status: 'available',
        protocol: 'local',
        endpoint_url: 'local://final_qc',
        built_in: true,
        current_tasks: [],
      });
    });

    it('says what it takes and gives', async () => {
      const { body } = await stage.api.get<AgentList>('/agents');
      const silent = body.agents.filter(({ inputs, outputs }) => !inputs || !outputs);
      expect(silent).toEqual([]);
      expect(body.agents.find(({ agent_id }) => agent_id === 'story_architect')).toMatchObject({
        inputs: expect.arrayContaining(['concept_brief']) as string[],
        outputs: expect.arrayContaining(['story_arc']) as string[],
      });
      expect(body.agents[0]).not.toHaveProperty('input_schema');
      expect(await read('story_architect')).toMatchObject({
        input_schema: { type: 'object', properties: { concept_brief: { type: 'object' } } },
        output_schema: { type: 'object', properties: { story_arc: { type: 'object' } } },
      });
    });

    it('keeps what an operator has set over a restart, and comes back after it was removed', async () => {
      await stage.api.put('/agents/final_qc', { status: 'maintenance' });
      await stage.api.delete('/agents/distribution');
      expect((await stage.api.get('/agents/distribution')).status).toBe(404);
      await stage.app.get(AgentsService).registerBuiltIn();
      expect(await read('final_qc')).toMatchObject({ status: 'maintenance' });
      expect(await read('distribution')).toMatchObject({ status: 'available' });
      await stage.api.put('/agents/final_qc', { status: 'available' });
    });
    const app = () => stage.app.get(BootSteps);
  });

  describe('registering', () => {
    it('keeps an agent as it presents itself', async () => {
      const more = {
        title: 'Scene painter',
        department: 'Generation',
        health_check_url: 'http://painter.test:9000/health',
        resource_requirements: { cpu_cores: 0.5, memory_gb: 8, gpu_memory_gb: 0, storage_gb: 20 },
        max_concurrent_tasks: 3,
        version: '1.2.0',
        protocol: 'a2a',
      };
      const { status, body } = await register(more);
      expect(status).toBe(201);
      expect(body).toEqual({
        ...painter,
        ...more,
        status: 'available',
        current_tasks: [],
        built_in: false,
        registered_at: expect.stringMatching(/Z$/) as string,
      });
      expect(await read('scene-painter')).toEqual(body);
    });

    it('has one slot and its id for a name unless it says otherwise', async () => {
      expect((await register()).body).toMatchObject({
        max_concurrent_tasks: 1,
        title: 'scene-painter',
        protocol: 'http',
      });
    });

    it('is repeated without harm from the same endpoint and refused from another', async () => {
      await register();
      await stage.api.put('/agents/scene-painter', { status: 'maintenance' });
      expect(await register({ version: '2' })).toMatchObject({
        status: 200,
        body: { version: '2', status: 'maintenance' },
      });
      expect(await register({ endpoint_url: 'http://other.test/' })).toMatchObject({
        status: 409,
        body: { code: 'AGENT_ALREADY_REGISTERED', details: { endpoint_url: painter.endpoint_url } },
      });
    });

    it('keeps what it takes and gives, and what it calls its capabilities', async () => {
      const said = { inputs: ['frame'], outputs: ['image_url'], tools: { image_generation: 'render_frames' } };
      const { body } = await register({ ...said, protocol: 'mcp' });
      expect(body).toMatchObject(said);
      expect(await read('scene-painter')).toEqual(body);
      expect(body).not.toHaveProperty('input_schema');
      const again = (await register({ protocol: 'a2a', skills: { matte_painting: 'matte' } })).body;
      expect(again).toMatchObject({ skills: { matte_painting: 'matte' } });
      for (const gone of ['inputs', 'outputs', 'tools']) expect(again).not.toHaveProperty(gone);
    });

    it('understands the other name of a capability', async () => {
      const { body } = await register({ capabilities: ['quality_control', 'quality_controller'] });
      expect(body).toMatchObject({ capabilities: ['quality_controller'] });
      expect(await ids('?capability=quality_control')).toEqual(['quality_controller', 'scene-painter']);
      const alias = await register({ capabilities: ['quality_control'], protocol: 'mcp' });
      expect(alias.body).toMatchObject({ tools: { quality_controller: 'quality_control' } });
    });

    it('takes another copy of a built-in agent', async () => {
      const { status, body } = await register({ capabilities: ['final_qc'], endpoint_url: 'local://final_qc' });
      expect(status).toBe(201);
      expect(body).toMatchObject({ protocol: 'local', built_in: false });
    });
  });

  describe('registering an agent of one of our own places', () => {
    it.each(['http://127.0.0.1:9000', 'http://localhost:9000/agent'])(
      'works in development: %s',
      async (endpoint_url) => {
        expect((await register({ endpoint_url })).status).toBe(201);
      },
    );

    it('does not ask a name server: a name may not lead anywhere yet', async () => {
      expect((await register({ endpoint_url: 'http://not-yet.invalid/' })).status).toBe(201);
    });

    it('takes a program that the configuration names', async () => {
      const program = { protocol: 'mcp', endpoint_url: 'stdio://painter' };
      const stdio = await ApiStage.start({ AGENT_STDIO_COMMANDS: '{"painter":["painter-mcp"]}' });
      expect((await stdio.api.post('/agents', { ...painter, ...program })).status).toBe(201);
      await stdio.stop();
    });

    it('follows the lists of hosts, and knows no loopback in production', async () => {
      const strict = await ApiStage.start({
        NODE_ENV: 'production',
        AGENT_HOSTS_ALLOWED: '*.studio.example, 127.0.0.1, 10.1.0.0/16',
        AGENT_HOSTS_DENIED: 'old.studio.example',
        AGENT_PRIVATE_NETWORKS: '10.0.0.0/8',
      });
      const answer = async (endpoint_url: string) => {
        const { status, body } = await strict.api.post<{ error?: string }>('/agents', { ...painter, endpoint_url });
        if (status === 201) await strict.api.delete('/agents/scene-painter');
        return `${status} ${body.error ?? ''}`;
      };
      expect(await answer('https://new.studio.example/')).toBe('201 ');
      expect(await answer('http://10.1.2.3/')).toBe('201 ');
      expect(await answer('https://old.studio.example/')).toContain(
        '400 The request is not valid: endpoint_url has the host',
      );
      expect(await answer('https://painter.example/')).toContain('AGENT_HOSTS_ALLOWED does not name');
      expect(await answer('http://127.0.0.1:9000/')).toContain('development only');
      await strict.stop();
    });
  });

  it('lists by kind, status and capability', async () => {
    await register();
    expect(await ids('?capability=matte_painting')).toEqual(['scene-painter']);
    expect(await ids('?capability=image_generation')).toEqual(['image_generation', 'scene-painter']);
    expect(await ids('?agent_type=visual&status=active&capability=matte_painting')).toEqual(['scene-painter']);
    await stage.api.put('/agents/scene-painter', { status: 'unavailable' });
    expect(await ids('?status=offline')).toEqual(['scene-painter']);
    expect(await ids('?status=available')).not.toContain('scene-painter');
  });

  describe('changing', () => {
    it('sets values, clears with null and leaves the rest', async () => {
      await register({ version: '1', resource_requirements: { memory_gb: 8 }, max_concurrent_tasks: 2 });
      const { status, body } = await stage.api.put<AgentBody>('/agents/scene-painter', {
        version: null,
        max_concurrent_tasks: 4,
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({ max_concurrent_tasks: 4, resource_requirements: { memory_gb: 8 } });
      expect(body).not.toHaveProperty('version');
    });

    it.each([
      ['idle', 'available'],
      ['active', 'available'],
      ['unavailable', 'offline'],
      ['maintenance', 'maintenance'],
    ])('takes the status %s as %s', async (word, status) => {
      await register();
      expect((await stage.api.put('/agents/scene-painter', { status: word })).body).toMatchObject({ status });
    });
  });

  it('shows busy when every slot is taken, and its record', async () => {
    await register();
    await stage.redis.zadd(stage.agentKeys.slots('scene-painter'), Date.now() + 60_000, 'w/s/matte_painting/all#0-a');
    await stage.redis.hset(stage.agentKeys.statistics('scene-painter'), { completed: 3, failed: 1, busy_ms: 6_000 });
    expect(await read('scene-painter')).toMatchObject({
      status: 'busy',
      current_tasks: ['w/s/matte_painting/all#0-a'],
      success_rate: 75,
      average_execution_time: 2,
    });
    expect((await stage.api.delete('/agents/scene-painter')).body).toMatchObject({ code: 'AGENT_BUSY' });
    await stage.redis.del(stage.agentKeys.slots('scene-painter'));
  });

  describe('health', () => {
    it('of a local agent is good, and measured', async () => {
      expect(await stage.api.get('/agents/final_qc/health')).toMatchObject({
        status: 200,
        body: {
          status: 'healthy',
          response_time: expect.any(Number) as number,
          last_check: expect.any(String) as string,
        },
      });
    });

    it('of a remote one is what it says now, and bad when it is set offline', async () => {
      const elsewhere = await AgentProcess.start('http-agent.mjs');
      try {
        const endpoint_url = elsewhere.at('sync');
        await register({ agent_id: 'well', endpoint_url, health_check_url: elsewhere.at('sync/health') });
        await register({ agent_id: 'ill', endpoint_url, health_check_url: elsewhere.at('down/health') });
        const health = (id: string) => stage.api.get(`/agents/${id}/health`);
        expect(await health('well')).toMatchObject({
          status: 200,
          body: { status: 'healthy', details: { protocol: 'http' } },
        });
        expect(await health('ill')).toMatchObject({
          status: 503,
          body: { status: 'unhealthy', error_message: expect.any(String) as string },
        });
        await stage.api.put('/agents/well', { status: 'offline' });
        expect(await health('well')).toMatchObject({
          status: 503,
          body: { status: 'unhealthy', error_message: expect.stringContaining('offline') as string },
        });
        await elsewhere.stop();
        expect(await health('ill')).toMatchObject({ status: 503 });
      } finally {
        await elsewhere.stop();
        await Promise.all(['well', 'ill'].map((id) => stage.api.delete(`/agents/${id}`)));
      }
    });
  });

  it('hears a heartbeat and the capacity it brings', async () => {
    await register();
    const { status, body } = await stage.api.post<AgentBody>('/agents/scene-painter/heartbeat', {
      current_tasks: 0,
      max_concurrent_tasks: 6,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ max_concurrent_tasks: 6, last_heartbeat: expect.stringMatching(/Z$/) as string });
  });

  it('forgets failures at a reset and makes the agent available', async () => {
    await register();
    await stage.redis.hset(stage.agentKeys.statistics('scene-painter'), { completed: 1, failed: 9, busy_ms: 100 });
    await stage.api.put('/agents/scene-painter', { status: 'maintenance' });
    expect(await stage.api.post('/agents/scene-painter/reset')).toMatchObject({
      status: 200,
      body: { status: 'available', success_rate: 100 },
    });
  });

  it('removes an agent once', async () => {
    await register();
    expect(await stage.api.delete('/agents/scene-painter')).toMatchObject({
      status: 200,
      body: { agent_id: 'scene-painter', built_in: false },
    });
    expect((await stage.api.delete('/agents/scene-painter')).status).toBe(404);
  });
});
