import { createHash } from 'node:crypto';
import { eventually } from '../../support/eventually.js';
import { eventsOf, expectOneCleanRun, reachesStatus, startMovie, tasksOf, workflowOf } from '../../support/movie.js';
import { oneService } from '../../support/one-service.js';

jest.setTimeout(90_000);

const STATES = [
  'concept_development',
  'character_creation',
  'scene_planning',
  'media_generation',
  'post_production',
  'final_assembly',
];
const FILES = [
  'production-book.json',
  'production-report.json',
  'qc-report.json',
  'run.json',
  'screenplay.md',
  'subtitles.vtt',
];

interface Artifact {
  readonly name: string;
  readonly size_bytes: number;
  readonly sha256: string;
}

describe('a complete movie', () => {
  const service = oneService({ OFFLINE_LATENCY_MS: '20' });

  it('is made of a premise in six states, with one decision, and can be fetched', async () => {
    const id = await startMovie(service(), { seed: 7 });
    const asked = await reachesStatus(service(), id, 'paused');
    expect(asked).toMatchObject({
      current_state: 'concept_development',
      pending_decision: { decision_id: 'story_approval_001', options: ['approve', 'revise', 'reject'] },
    });
    const answer = { decision_id: 'story_approval_001', choice: 'approve' };
    expect(await service().call('POST', `/workflows/${id}/decisions`, answer)).toMatchObject({
      status: 200,
      body: { status: 'running' },
    });

    const seen: { percent: number; states: readonly string[] }[] = [];
    await eventually(async () => {
      const workflow = await workflowOf(service(), id);
      seen.push({ percent: workflow.progress_percentage, states: workflow.completed_states });
      expect(workflow.status).toBe('completed');
    }, 60_000);
    for (const [i, { percent, states }] of seen.entries()) {
      expect(percent).toBeGreaterThanOrEqual(seen[i - 1]?.percent ?? 0);
      expect(states).toEqual(STATES.slice(0, states.length));
    }
    expect(seen.at(-1)).toEqual({ percent: 100, states: STATES });

    const { results = {} } = await workflowOf(service(), id);
    expect(Object.keys(results).sort()).toEqual([...STATES].sort());
    await expectOneCleanRun(service(), id);
    const tasks = await tasksOf(service(), id);
    expect(new Set(tasks.map(({ status }) => status))).toEqual(new Set(['completed']));
    expect(new Set(tasks.map(({ capability }) => capability)).size).toBe(55);
    const completed = (await eventsOf(service(), id)).filter(({ type }) => type === 'workflow.state_completed');
    expect(completed.map(({ data }) => data['state'])).toEqual(STATES);

    const { body } = await service().call('GET', `/workflows/${id}/artifacts`);
    const { artifacts } = body as { artifacts: Artifact[] };
    expect(artifacts.map(({ name }) => name).sort()).toEqual(FILES);
    for (const { name, size_bytes, sha256 } of artifacts) {
      const bytes = await service().download(`/workflows/${id}/artifacts/${name}`);
      expect([name, bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([
        name,
        size_bytes,
        sha256,
      ]);
    }
    const screenplay = (await service().download(`/workflows/${id}/artifacts/screenplay.md`)).toString();
    expect(screenplay).toMatch(/the late answer/i);
  });

  it('is one at a time in a project, and of a project that there is', async () => {
    const project = { project_id: 'one-at-a-time', title: 'Once', description: 'A clock that strikes once' };
    await service().call('POST', '/projects', project);
    const start = (project_id: string) =>
      service().call('POST', '/workflows', { project_id, workflow_type: 'movie_creation' });
    expect(await start('one-at-a-time')).toMatchObject({ status: 201, body: { status: 'running' } });
    expect(await start('one-at-a-time')).toMatchObject({ status: 409, body: { code: 'WORKFLOW_ALREADY_ACTIVE' } });
    expect(await start('nowhere')).toMatchObject({ status: 404, body: { code: 'PROJECT_NOT_FOUND' } });
  });
});
