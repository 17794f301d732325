import { eventually } from '../../support/eventually.js';
import {
  eventsOf,
  expectOneCleanRun,
  reachesStatus,
  startMovie,
  tasksOf,
  workflowOf,
  type WireTask,
} from '../../support/movie.js';
import { oneService } from '../../support/one-service.js';
import { RecordAgent, type Way } from '../../support/record-agent.js';

jest.setTimeout(90_000);

describe('a workflow whose agent fails', () => {
  const service = oneService();
  let agent: RecordAgent;

  beforeEach(async () => {
    agent = await RecordAgent.start();
    // The one of the house stands aside.
    expect(await service().call('PUT', '/agents/research', { status: 'maintenance' })).toMatchObject({ status: 200 });
  });
  afterEach(async () => {
    for (const id of ['guest', 'heir']) await service().call('DELETE', `/agents/${id}`);
    await agent.stop();
  });

  const register = async (agent_id: string, from: RecordAgent, way: Way, freely?: number): Promise<void> => {
    const body = { agent_id, agent_type: 'story', capabilities: ['research'], endpoint_url: from.at(way, 10, freely) };
    expect(await service().call('POST', '/agents', body)).toMatchObject({ status: 201 });
  };
  const researchOf = async (id: string): Promise<WireTask | undefined> =>
    (await tasksOf(service(), id)).find(({ capability }) => capability === 'research');
  const eventsOfType = async (id: string, wanted: string) =>
    (await eventsOf(service(), id)).filter(({ type }) => type === wanted).map(({ data }) => data);

  it('says what went wrong and when it is tried again, and completes once the agent is well', async () => {
    await agent.becomes('ill');
    await register('guest', agent, 'while');
    const id = await startMovie(service());
    const failing = await eventually(async () => {
      const workflow = await workflowOf(service(), id);
      expect(workflow.error_details?.next_retry).toBeDefined();
      return workflow;
    }, 30_000);
    const research = await researchOf(id);
    await agent.becomes('well');
    expect(failing).toMatchObject({
      status: 'running',
      waiting_for: { kind: 'backoff', capability: 'research' },
      error_details: { error_type: 'AGENT_UNAVAILABLE', failed_task: research?.task_id },
    });
    expect(Date.parse(failing.error_details?.next_retry ?? '')).toBeGreaterThan(Date.now() - 5_000);

    const done = await reachesStatus(service(), id, 'completed');
    expect(done).not.toHaveProperty('error_details');
    await expectOneCleanRun(service(), id);
    const { turned_away, ordered } = await agent.record();
    expect(turned_away).toBeGreaterThan(0);
    expect(Object.values(ordered)).toEqual([1]);
    expect(await researchOf(id)).toMatchObject({
      agent_id: 'guest',
      attempts: turned_away + 1,
      retry_count: turned_away,
    });
    const retries = await eventsOfType(id, 'task.retrying');
    expect(retries).toHaveLength(turned_away);
    expect(retries[0]).toMatchObject({ task_id: research?.task_id, next_retry: expect.anything() as unknown });
  });

  it('has another agent do the work when one dies over it', async () => {
    await register('guest', agent, 'later', 0);
    const id = await startMovie(service());
    await eventually(async () => {
      expect((await researchOf(id))?.waiting_for?.kind).toBe('agent');
    }, 30_000);
    const heir = await RecordAgent.start();
    try {
      await register('heir', heir, 'while');
      await agent.stop();
      await reachesStatus(service(), id, 'completed');
      await expectOneCleanRun(service(), id);
      expect(await researchOf(id)).toMatchObject({ agent_id: 'heir', status: 'completed', attempts: 2 });
      expect(await eventsOfType(id, 'task.rerouted')).toMatchObject([{ from: 'guest', agent_id: 'heir', attempt: 2 }]);
      expect(Object.values((await heir.record()).ordered)).toEqual([1]);
    } finally {
      await heir.stop();
    }
  });

  it('fails with the reason when its agent refuses, keeps what is done, and completes when it is driven again', async () => {
    await agent.becomes('refusing');
    await register('guest', agent, 'while');
    const id = await startMovie(service());
    const failed = await reachesStatus(service(), id, 'failed');
    const research = await researchOf(id);
    expect(failed.error_details).toMatchObject({ error_type: 'AGENT_REFUSED', failed_task: research?.task_id });
    expect(failed.error_details).not.toHaveProperty('next_retry');
    expect(research).toMatchObject({ status: 'failed', attempts: 1 });
    const kept = (await tasksOf(service(), id)).filter(({ status }) => status === 'completed');
    expect(kept.length).toBeGreaterThan(0);

    await agent.becomes('well');
    const retry = { reason: 'The agent has thought better of it' };
    expect(await service().call('POST', `/workflows/${id}/retry`, retry)).toMatchObject({ status: 200 });
    await reachesStatus(service(), id, 'completed');
    const after = new Map((await tasksOf(service(), id)).map((task) => [task.task_id, task]));
    for (const task of kept) expect(after.get(task.task_id)).toEqual(task);
    expect(after.get(research?.task_id ?? '')).toMatchObject({ status: 'completed', agent_id: 'guest', attempts: 2 });
  });
});
