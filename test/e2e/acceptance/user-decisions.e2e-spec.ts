import { eventsOf, expectOneCleanRun, reachesStatus, startMovie, tasksOf, workflowOf } from '../../support/movie.js';
import { oneService } from '../../support/one-service.js';
import type { Answer } from '../../support/service.js';
import { eventually } from '../../support/eventually.js';

jest.setTimeout(90_000);

const FIRST = 'story_approval_001';
const SECOND = 'story_approval_002';
const FEEDBACK = 'Let the keeper leave the lighthouse in the end.';

describe('a decision that a person takes', () => {
  const service = oneService();

  /** A movie that asks whether this is the story. */
  async function asking(): Promise<string> {
    const id = await startMovie(service(), { seed: 7 });
    await reachesStatus(service(), id, 'paused');
    return id;
  }
  const answer = (id: string, choice: string, more: object = {}): Promise<Answer> =>
    service().call('POST', `/workflows/${id}/decisions`, { decision_id: FIRST, choice, ...more });
  const asks = (id: string, decision: string) =>
    eventually(async () => {
      const { pending_decision } = await workflowOf(service(), id);
      expect(pending_decision?.decision_id).toBe(decision);
      return pending_decision;
    }, 30_000);
  const conceptOf = async (id: string) => (await workflowOf(service(), id)).results?.['concept_development'];

  it('to approve lets the work go on as it was shown', async () => {
    const id = await asking();
    const shown = await asks(id, FIRST);
    expect(shown?.options).toEqual(['approve', 'revise', 'reject']);
    expect(Object.keys(shown?.context ?? {}).length).toBeGreaterThan(0);
    expect(await answer(id, 'approve')).toMatchObject({ status: 200, body: { status: 'running' } });
    await reachesStatus(service(), id, 'completed');
    await expectOneCleanRun(service(), id);
    expect((await tasksOf(service(), id)).filter(({ task_id }) => task_id.includes('series_creator'))).toHaveLength(1);
  });

  it('to revise has the story written again by what was said, and asks once more', async () => {
    const [approved, id] = [await asking(), await asking()];
    const before = await asks(id, FIRST);
    expect(before?.context).toEqual((await asks(approved, FIRST))?.context);
    expect(await answer(id, 'revise', { feedback: FEEDBACK })).toMatchObject({ status: 200 });
    const after = await asks(id, SECOND);
    expect(after?.context).not.toEqual(before?.context);

    expect(await answer(approved, 'approve')).toMatchObject({ status: 200 });
    expect(await answer(id, 'approve', { decision_id: SECOND })).toMatchObject({ status: 200 });
    await Promise.all([approved, id].map((each) => reachesStatus(service(), each, 'completed')));
    expect(await conceptOf(id)).not.toEqual(await conceptOf(approved));
    const screenplays = await Promise.all(
      [approved, id].map(async (each) =>
        String(await service().download(`/workflows/${each}/artifacts/screenplay.md`)),
      ),
    );
    expect(screenplays[0]).not.toBe(screenplays[1]);
    const answers = (await eventsOf(service(), id)).filter(({ type }) => type === 'decision.answered');
    expect(answers.map(({ data }) => [data['decision_id'], data['choice']])).toEqual([
      [FIRST, 'revise'],
      [SECOND, 'approve'],
    ]);
  });

  it('to reject ends it', async () => {
    const id = await asking();
    expect(await answer(id, 'reject', { feedback: 'Not this one' })).toMatchObject({ status: 200 });
    const rejected = await reachesStatus(service(), id, 'cancelled');
    expect(rejected).not.toHaveProperty('pending_decision');
    expect((await tasksOf(service(), id)).filter(({ state }) => state !== 'concept_development')).toEqual([]);
    expect(await answer(id, 'approve')).toMatchObject({ status: 409 });
  });

  it('must be one that was offered, to what was asked, and is taken once', async () => {
    const id = await asking();
    expect(await answer(id, 'postpone')).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    expect(await answer(id, 'approve', { decision_id: SECOND })).toMatchObject({
      status: 404,
      body: { code: 'DECISION_NOT_FOUND' },
    });
    expect(await asks(id, FIRST)).toBeDefined();
    expect(await answer(id, 'approve')).toMatchObject({ status: 200 });
    expect(await answer(id, 'reject')).toMatchObject({
      status: 409,
      body: { code: 'DECISION_ALREADY_ANSWERED', details: { decision_id: FIRST, choice: 'approve' } },
    });
    await reachesStatus(service(), id, 'completed');
  });
});
