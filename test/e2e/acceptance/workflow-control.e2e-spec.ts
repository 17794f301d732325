import { eventually } from '../../support/eventually.js';
import {
  eventsOf,
  expectOneCleanRun,
  reachesState,
  reachesStatus,
  startMovie,
  tasksOf,
  workflowOf,
} from '../../support/movie.js';
import { oneService } from '../../support/one-service.js';

jest.setTimeout(90_000);

/** So often it is looked whether something moves. */
const LOOKS = 20;

describe('a workflow under control', () => {
  const service = oneService({ OFFLINE_LATENCY_MS: '100' });

  const send = (method: string, id: string, what = '') => service().call(method, `/workflows/${id}${what}`);
  const refused = (requested: string, status: string) => ({
    status: 409,
    body: { code: 'WORKFLOW_TRANSITION_REFUSED', details: { requested, status } },
  });
  const stands = (id: string) =>
    eventually(async () => {
      expect((await tasksOf(service(), id)).filter(({ status }) => status === 'running')).toEqual([]);
    }, 20_000);
  const typesOf = async (id: string) => (await eventsOf(service(), id)).map(({ type }) => type);

  it('stands still while it is paused, keeps what is done, and goes on to its end', async () => {
    const id = await startMovie(service());
    await reachesState(service(), id, 'character_creation');
    expect(await send('PUT', id, '/pause')).toMatchObject({ status: 200, body: { status: 'paused' } });
    expect(await send('PUT', id, '/pause')).toMatchObject(refused('pause', 'paused'));
    await stands(id);
    const before = await tasksOf(service(), id);
    expect(before.filter(({ status }) => status === 'completed').length).toBeGreaterThan(0);
    for (let i = 0; i < LOOKS; i++) expect((await workflowOf(service(), id)).status).toBe('paused');

    expect(await send('PUT', id, '/resume')).toMatchObject({ status: 200, body: { status: 'running' } });
    expect(await send('PUT', id, '/resume')).toMatchObject(refused('resume', 'running'));
    await reachesStatus(service(), id, 'completed');
    await expectOneCleanRun(service(), id);

    const types = await typesOf(id);
    const [paused, resumed] = [types.indexOf('workflow.paused'), types.indexOf('workflow.resumed')];
    expect(paused).toBeGreaterThan(0);
    expect(types.slice(paused, resumed)).not.toContain('task.started');
    const after = await tasksOf(service(), id);
    for (const { task_id, completed_at } of before.filter(({ status }) => status === 'completed')) {
      expect(after.find((task) => task.task_id === task_id)).toMatchObject({ completed_at, attempts: 1 });
    }
    for (const [method, what] of [
      ['PUT', 'pause'],
      ['PUT', 'resume'],
      ['POST', 'cancel'],
    ] as const) {
      expect(await send(method, id, `/${what}`)).toMatchObject(refused(what, 'completed'));
    }
  });

  it.each([
    ['while it runs', false],
    ['while it is paused', true],
  ])('ends at once when it is cancelled %s, and nothing comes after', async (_, isPaused) => {
    const id = await startMovie(service());
    await reachesState(service(), id, 'scene_planning');
    if (isPaused) expect(await send('PUT', id, '/pause')).toMatchObject({ status: 200 });
    expect(await send('DELETE', id)).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    const types = await typesOf(id);
    expect(types).toContain('workflow.cancelled');
    await stands(id);
    for (let i = 0; i < LOOKS; i++) expect((await workflowOf(service(), id)).status).toBe('cancelled');
    expect(await typesOf(id)).toEqual(types);

    await eventually(async () => {
      const { body } = await service().call('GET', '/agents?status=available');
      const { agents } = body as { agents: { current_tasks: readonly string[] }[] };
      expect(agents.flatMap(({ current_tasks }) => current_tasks)).toEqual([]);
    }, 10_000);
    expect(await send('DELETE', id)).toMatchObject(refused('cancel', 'cancelled'));
    expect(await send('PUT', id, '/resume')).toMatchObject(refused('resume', 'cancelled'));
    expect(await service().call('GET', `/workflows/${id}/artifacts`)).toMatchObject({ body: { artifacts: [] } });
  });
});
