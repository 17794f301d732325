import { eventually } from '../support/eventually.js';
import { ApiStage, type WorkflowBody } from '../support/api-stage.js';

const FIRST = 'story_approval_001';

describe('decisions over HTTP', () => {
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await ApiStage.start();
  });
  afterAll(() => stage.stop());

  const read = async (id: string) => (await stage.api.get<WorkflowBody>(`/workflows/${id}`)).body;
  const answer = (id: string, choice: string, more: object = {}) =>
    stage.api.post<WorkflowBody & { code: string; error: string; details: Record<string, unknown> }>(
      `/workflows/${id}/decisions`,
      { decision_id: FIRST, choice, ...more },
    );

  it('show what is asked, with the material and the default', async () => {
    const id = await stage.workflow({ custom_parameters: { decision_default: 'approved' } });
    await stage.ask(await stage.claim(id), FIRST, 60_000);
    expect(await read(id)).toMatchObject({
      status: 'paused',
      pending_decision: {
        decision_id: FIRST,
        point: 'story_approval',
        prompt: 'Shall we?',
        options: ['approve', 'revise', 'reject'],
        option_details: expect.arrayContaining([
          { id: 'revise', title: 'To revise', description: 'We revise' },
        ]) as unknown,
        default_option: 'approve',
        context: { logline: 'A train' },
        timeout: expect.stringMatching(/Z$/) as string,
        asked_at: expect.stringMatching(/Z$/) as string,
      },
    });
  });

  it('go on with an answer, and wake the workers', async () => {
    const id = await stage.waiting();
    const { status, body } = await answer(id, 'revise', { feedback: 'Let Mara find the brake.' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ workflow_id: id, status: 'running' });
    expect(body).not.toHaveProperty('pending_decision');
    expect(await stage.decisions.find(id, FIRST)).toMatchObject({
      status: 'answered',
      answer: {
        choice: 'revise',
        feedback: 'Let Mara find the brake.',
        actor: { key_id: expect.any(String) as string },
      },
    });
    expect(await stage.isReady(id)).toBe(true);
  });

  it.each([
    ['approved', 'approve'],
    ['revised', 'revise'],
    ['rejected', 'reject'],
  ])('take %s for %s', async (choice, option) => {
    const id = await stage.waiting();
    expect((await answer(id, choice)).status).toBe(200);
    expect((await stage.decisions.find(id, FIRST))?.answer?.choice).toBe(option);
  });

  it('refuse a choice that was not offered, and stay open', async () => {
    const id = await stage.waiting();
    const { status, body } = await answer(id, 'postpone');
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
    expect(body.details['fields']).toEqual([
      { path: 'choice', message: 'must be one of the options that were offered: approve, revise, reject' },
    ]);
    expect(await read(id)).toMatchObject({ pending_decision: { decision_id: FIRST } });
  });

  it('take exactly one of twenty answers at once and tell the others who won', async () => {
    const id = await stage.waiting();
    const choices = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 'approve' : 'reject'));
    const answers = await Promise.all(choices.map((choice) => answer(id, choice)));
    const won = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status === 409);
    expect([won.length, lost.length]).toEqual([1, 19]);
    const choice = choices[answers.findIndex(({ status }) => status === 200)];
    for (const { body } of lost) {
      expect(body).toMatchObject({
        code: 'DECISION_ALREADY_ANSWERED',
        details: {
          decision_id: FIRST,
          choice,
          actor: { key_id: expect.any(String) as string },
          at: expect.any(String) as string,
        },
      });
    }
    expect((await stage.decisions.find(id, FIRST))?.answer?.choice).toBe(choice);
  });

  it('remember a late choice cut short, never in the middle of a character', async () => {
    const id = await stage.waiting();
    await answer(id, 'approve');
    expect((await answer(id, `${'x'.repeat(199)}😀`)).status).toBe(409);
    expect((await answer(id, 'reject')).status).toBe(409);
    const decision = await stage.decisions.find(id, FIRST);
    expect(decision?.refused.map(({ choice }) => choice)).toEqual(['x'.repeat(199), 'reject']);
  });

  it.each(['story_approval_002', `${FIRST}|status`, `${FIRST}|asked`, '', '*', '__proto__', 'x'.repeat(101)])(
    'are not known before they are asked: %s',
    async (decision_id) => {
      const id = await stage.waiting();
      expect(await answer(id, 'approve', { decision_id })).toMatchObject({
        status: 404,
        body: { code: 'DECISION_NOT_FOUND' },
      });
    },
  );

  it('end with their workflow', async () => {
    const id = await stage.waiting();
    await stage.api.delete(`/workflows/${id}`);
    expect(await answer(id, 'approve')).toMatchObject({
      status: 409,
      body: { code: 'DECISION_CLOSED', details: { decision_id: FIRST, status: 'superseded' } },
    });
  });

  it('end at their deadline where no default was given', async () => {
    const id = await stage.workflow();
    const claim = await stage.claim(id);
    await stage.ask(claim, FIRST, 1);
    await eventually(async () => {
      await stage.ask(claim, FIRST, 1);
      expect(await stage.decisions.find(id, FIRST)).toMatchObject({ status: 'expired' });
    });
    expect(await answer(id, 'approve')).toMatchObject({
      status: 409,
      body: { code: 'DECISION_CLOSED', details: { status: 'expired' } },
    });
  });

  it('are answered while the workflow is paused, and take effect when it is resumed', async () => {
    const id = await stage.waiting();
    expect((await stage.api.put(`/workflows/${id}/pause`)).status).toBe(200);
    expect(await answer(id, 'approve')).toMatchObject({ status: 200, body: { status: 'paused' } });
    expect(await stage.isReady(id)).toBe(false);
    expect(await stage.api.put(`/workflows/${id}/resume`)).toMatchObject({ status: 200, body: { status: 'running' } });
    expect(await stage.isReady(id)).toBe(true);
  });

  it('still wait after a pause and a resume', async () => {
    const id = await stage.waiting();
    await stage.api.put(`/workflows/${id}/pause`);
    expect(await stage.api.put(`/workflows/${id}/resume`)).toMatchObject({
      status: 200,
      body: { status: 'paused', pending_decision: { decision_id: FIRST } },
    });
  });
});
