import { eventually } from '../../support/eventually.js';
import { reachesStatus, startMovie, tasksOf, workflowOf } from '../../support/movie.js';
import { oneService } from '../../support/one-service.js';
import { RecordAgent } from '../../support/record-agent.js';

jest.setTimeout(90_000);

interface WireAgent {
  readonly agent_id: string;
  readonly status: string;
  readonly last_heartbeat?: string;
  readonly [field: string]: unknown;
}

describe('agents', () => {
  const service = oneService({ AGENT_PROBE_INTERVAL_MS: '200' });
  let researcher: RecordAgent;

  beforeEach(async () => {
    researcher = await RecordAgent.start();
  });
  afterEach(async () => {
    await service().call('DELETE', '/agents/guest');
    await service().call('PUT', '/agents/research', { status: 'available' });
    await researcher.stop();
  });

  const guest = (more: object = {}) => ({
    agent_id: 'guest',
    agent_type: 'story',
    capabilities: ['research'],
    endpoint_url: researcher.at('while', 10),
    health_check_url: researcher.health,
    ...more,
  });
  const register = (more?: object) => service().call('POST', '/agents', guest(more));
  const read = async () => (await service().call('GET', '/agents/guest')).body as WireAgent;
  const ids = async (query: string) => {
    const { body } = await service().call('GET', `/agents${query}`);
    return (body as { agents: WireAgent[] }).agents.map(({ agent_id }) => agent_id);
  };
  const reachesAgentStatus = (status: string) =>
    eventually(async () => {
      expect((await read()).status).toBe(status);
    }, 30_000);

  it('are registered, listed, changed, heard of and removed', async () => {
    expect((await ids('')).length).toBeGreaterThanOrEqual(55);
    expect(await register()).toMatchObject({ status: 201, body: { agent_id: 'guest', status: 'available' } });
    expect(await register({ version: '2' })).toMatchObject({ status: 200, body: { version: '2' } });
    expect(await register({ endpoint_url: 'http://elsewhere.example/' })).toMatchObject({
      status: 409,
      body: { code: 'AGENT_ALREADY_REGISTERED' },
    });
    expect(await register({ agent_type: 'audio' })).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    expect(await ids('?capability=research')).toEqual(['research', 'guest']);

    expect(await service().call('PUT', '/agents/guest', { status: 'maintenance' })).toMatchObject({ status: 200 });
    expect(await ids('?capability=research&status=available')).toEqual(['research']);
    const alive = { current_tasks: 0, max_concurrent_tasks: 3 };
    expect(await service().call('POST', '/agents/guest/heartbeat', alive)).toMatchObject({
      status: 200,
      body: { max_concurrent_tasks: 3, last_heartbeat: expect.stringMatching(/Z$/) as string },
    });

    expect(await service().call('DELETE', '/agents/guest')).toMatchObject({ status: 200 });
    expect(await service().call('GET', '/agents/guest')).toMatchObject({ status: 404 });
  });

  it('are asked for their health, and are offline while they do not answer', async () => {
    await register();
    const health = () => service().call('GET', '/agents/guest/health');
    expect(await health()).toMatchObject({ status: 200, body: { status: 'healthy' } });

    await researcher.becomes('ill');
    expect(await health()).toMatchObject({ status: 503, body: { status: 'unhealthy' } });
    await reachesAgentStatus('offline');
    await researcher.becomes('well');
    await reachesAgentStatus('available');

    const { port } = researcher;
    await researcher.stop();
    await reachesAgentStatus('offline');
    expect(await health()).toMatchObject({
      status: 503,
      body: { status: 'unhealthy', error_message: expect.any(String) as string },
    });
    researcher = await RecordAgent.start(port);
    await reachesAgentStatus('available');
    expect(await health()).toMatchObject({ status: 200 });
  });

  it('are given what they can do, and nothing while they are offline', async () => {
    await register();
    await service().call('PUT', '/agents/research', { status: 'maintenance' });
    await researcher.becomes('ill');
    await reachesAgentStatus('offline');

    const id = await startMovie(service());
    await eventually(async () => {
      expect(await workflowOf(service(), id)).toMatchObject({
        status: 'running',
        waiting_for: { kind: 'capability', capability: 'research' },
      });
    }, 30_000);
    expect((await researcher.record()).turned_away).toBe(0);

    await researcher.becomes('well');
    await reachesStatus(service(), id, 'completed');
    const [task] = (await tasksOf(service(), id)).filter(({ capability }) => capability === 'research');
    expect(task).toMatchObject({ agent_id: 'guest', status: 'completed', attempts: 1 });
    expect(Object.keys((await researcher.record()).ordered)).toHaveLength(1);
    expect(await service().call('GET', '/agents/guest/tasks')).toMatchObject({
      status: 200,
      body: { tasks: [{ task_id: task?.task_id, workflow_id: id, status: 'completed' }] },
    });
    expect(await read()).toMatchObject({ success_rate: 100, current_tasks: [] });
  });
});
