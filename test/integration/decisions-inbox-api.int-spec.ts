import { randomUUID } from 'node:crypto';
import { ApiStage, type WorkflowBody } from '../support/api-stage.js';

interface InboxBody {
  readonly decisions: {
    readonly decision_id: string;
    readonly workflow_id: string;
    readonly [field: string]: unknown;
  }[];
  readonly has_more: boolean;
  readonly next_cursor?: string;
}
interface BulkBody {
  readonly taken_count: number;
  readonly results: {
    readonly taken: boolean;
    readonly refusal?: { readonly status: number; readonly code: string };
  }[];
}

const FIRST = 'story_approval_001';
const HOUR = 3_600_000;

let stage: ApiStage;
beforeEach(async () => {
  stage = await ApiStage.start();
});
afterEach(() => stage.stop());

const inbox = async (query = '') => (await stage.api.get<InboxBody>(`/decisions${query}`)).body;
const ids = ({ decisions }: InboxBody) => decisions.map(({ workflow_id }) => workflow_id);
const answer = (id: string, choice: string, more: object = {}) =>
  stage.api.post<WorkflowBody>(`/workflows/${id}/decisions`, { decision_id: FIRST, choice, ...more });

/** A workflow that waits, with a deadline so many hours from now. */
async function asked(hours?: number, project?: string): Promise<string> {
  const id = await stage.workflow(project === undefined ? {} : { project_id: project });
  await stage.ask(await stage.claim(id), FIRST, hours === undefined ? undefined : hours * HOUR);
  return id;
}

describe('the inbox', () => {
  it('has what is due first in front, and what has no deadline last', async () => {
    const [never, late, soon] = [await asked(), await asked(20), await asked(2)];
    expect(ids(await inbox())).toEqual([soon, late, never]);
    const [first] = (await inbox()).decisions;
    expect(first).toMatchObject({
      decision_id: FIRST,
      point: 'story_approval',
      status: 'pending',
      project_title: 'Night Train',
      workflow_type: 'movie_creation',
      on_deadline: 'fail',
      history: [],
    });
  });

  it('is filtered by project, by point and by when something is due', async () => {
    const project = await stage.project();
    const [mine, soon, never] = [await asked(20, project), await asked(2), await asked()];
    expect(ids(await inbox(`?project_id=${project}`))).toEqual([mine]);
    const before = new Date(Date.now() + 5 * HOUR).toISOString();
    expect(ids(await inbox(`?due_before=${before}`))).toEqual([soon]);
    expect(ids(await inbox('?point=story_approval'))).toEqual([soon, mine, never]);
    expect(ids(await inbox('?point=qc_failure'))).toEqual([]);
  });

  it('is read in pages that neither skip nor repeat while others are answered', async () => {
    const all: string[] = [];
    for (let hours = 1; hours <= 7; hours++) all.push(await asked(hours));
    const first = await inbox('?limit=3');
    expect(ids(first)).toEqual(all.slice(0, 3));
    await answer(all[1] ?? '', 'approve');
    const second = await inbox(`?limit=3&cursor=${first.next_cursor ?? ''}`);
    expect(ids(second)).toEqual(all.slice(3, 6));
    const third = await inbox(`?limit=3&cursor=${second.next_cursor ?? ''}`);
    expect(ids(third)).toEqual(all.slice(6));
    expect(third.has_more).toBe(false);
  });

  it('follows a decision to its end', async () => {
    const [answered, superseded] = [await asked(), await asked()];
    await answer(answered, 'revise', { feedback: 'Darker' });
    await stage.api.delete(`/workflows/${superseded}`);
    expect(ids(await inbox())).toEqual([]);
    expect((await inbox('?status=answered')).decisions).toEqual([
      expect.objectContaining({
        workflow_id: answered,
        answer: expect.objectContaining({
          choice: 'revise',
          feedback: 'Darker',
          taken: true,
          from: { via: 'rest', ip: '127.0.0.1' },
        }) as unknown,
      }),
    ]);
    expect(ids(await inbox('?status=superseded'))).toEqual([superseded]);
  });

  it('shows the deadline of what is closed, by which it is sorted', async () => {
    const [late, soon, ended] = [await asked(20), await asked(2), await asked(1)];
    const open = (await inbox()).decisions;
    for (const id of [late, soon]) await answer(id, 'approve');
    await stage.api.delete(`/workflows/${ended}`);
    const closed = [...(await inbox('?status=superseded')).decisions, ...(await inbox('?status=answered')).decisions];
    expect(closed.map(({ workflow_id, timeout }) => [workflow_id, timeout])).toEqual(
      open.map(({ workflow_id, timeout }) => [workflow_id, timeout]),
    );
    expect(open.map(({ workflow_id, timeout }) => [workflow_id, typeof timeout])).toEqual(
      [ended, soon, late].map((id) => [id, 'string']),
    );
    const { body } = await stage.api.get<InboxBody['decisions'][0]>(`/workflows/${late}/decisions/${FIRST}`);
    expect(body['timeout']).toBe(open[2]?.['timeout']);
  });

  it.each([
    '?status=open',
    '?due_before=tomorrow',
    '?due_before=2026-W10-1',
    '?due_before=20260302T120000Z',
    '?due_before=2026-060',
    '?due_before=2026-02-30',
    '?limit=0',
    '?cursor=x',
    '?project_id=a%20b',
    '?what=1',
  ])('refuses %s', async (query) => {
    expect(await stage.api.get(`/decisions${query}`)).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION_FAILED' },
    });
  });

  it.each(['2026-03-02', '2026-03-02T12:00Z', '2026-03-02T12:00:00.5%2B01:00'])(
    'knows the moment %s',
    async (moment) => {
      expect((await stage.api.get(`/decisions?due_before=${moment}`)).status).toBe(200);
    },
  );
});

describe('one of fifty answers at once', () => {
  it('is taken, the others are refused, and all are in the history', async () => {
    const id = await asked();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => answer(id, i % 2 === 0 ? 'approve' : 'reject')),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
    const { body } = await stage.api.get<{ history: { taken: boolean }[] }>(`/workflows/${id}/decisions/${FIRST}`);
    expect(body.history.map(({ taken }) => taken)).toEqual([true, ...Array.from({ length: 20 }, () => false)]);
  });
});

describe('an answer that comes too late', () => {
  it('is refused whatever it says, and not remembered at any length', async () => {
    const id = await asked();
    await answer(id, 'approve');
    expect((await answer(id, 'x'.repeat(5_000))).status).toBe(409);
    const { body } = await stage.api.get<{ history: { choice: string }[] }>(`/workflows/${id}/decisions/${FIRST}`);
    expect(body.history.map(({ choice }) => choice.length)).toEqual(['approve'.length, 200]);
  });
});

describe('many answers in one request', () => {
  it('are taken or refused each by itself', async () => {
    const [one, two] = [await asked(), await asked()];
    await answer(two, 'approve');
    const missing = randomUUID();
    const { status, body } = await stage.api.post<BulkBody>('/decisions/bulk-answer', {
      answers: [
        { workflow_id: one, decision_id: FIRST, choice: 'approve' },
        { workflow_id: two, decision_id: FIRST, choice: 'approve' },
        { workflow_id: missing, decision_id: FIRST, choice: 'approve' },
        { workflow_id: one, decision_id: 'story_approval_009', choice: 'approve' },
      ],
    });
    expect(status).toBe(200);
    expect(body.taken_count).toBe(1);
    expect(body.results.map(({ taken, refusal }) => [taken, refusal?.status, refusal?.code])).toEqual([
      [true, undefined, undefined],
      [false, 409, 'DECISION_ALREADY_ANSWERED'],
      [false, 404, 'WORKFLOW_NOT_FOUND'],
      [false, 404, 'DECISION_NOT_FOUND'],
    ]);
  });

  it('are a hundred at most, and one at least', async () => {
    const one = { workflow_id: randomUUID(), decision_id: FIRST, choice: 'approve' };
    for (const answers of [[], Array.from({ length: 101 }, () => one), [{ ...one, workflow_id: 'x' }], [[one]]]) {
      expect(await stage.api.post('/decisions/bulk-answer', { answers })).toMatchObject({ status: 400 });
    }
  });
});

describe('what a workflow has asked', () => {
  it('is told in order, and one by one', async () => {
    const id = await stage.workflow();
    const claim = await stage.claim(id);
    await stage.ask(claim, FIRST);
    await answer(id, 'approve');
    await stage.ask(claim, 'quality_review_001');
    const { body } = await stage.api.get<InboxBody>(`/workflows/${id}/decisions`);
    expect(body.decisions.map(({ decision_id, status }) => [decision_id, status])).toEqual([
      [FIRST, 'answered'],
      ['quality_review_001', 'pending'],
    ]);
    expect(await stage.api.get(`/workflows/${id}/decisions/nothing_001`)).toMatchObject({ status: 404 });
    expect(await stage.api.get(`/workflows/${randomUUID()}/decisions`)).toMatchObject({ status: 404 });
  });

  it('may be several questions at once; while one is open the workflow shows as paused', async () => {
    const id = await stage.workflow();
    const claim = await stage.claim(id);
    await stage.ask(claim, FIRST);
    await stage.ask(claim, 'story_approval_002');
    const read = async () => (await stage.api.get<WorkflowBody>(`/workflows/${id}`)).body;
    expect(await read()).toMatchObject({
      status: 'paused',
      pending_decision: { decision_id: FIRST },
      pending_decisions: [{ decision_id: FIRST }, { decision_id: 'story_approval_002' }],
    });
    expect((await answer(id, 'approve')).body).toMatchObject({
      status: 'paused',
      pending_decision: { decision_id: 'story_approval_002' },
    });
    expect((await answer(id, 'approve', { decision_id: 'story_approval_002' })).body).toMatchObject({
      status: 'running',
    });
  });

  it('counts how decisions end', async () => {
    await answer(await asked(), 'approve');
    const { body } = await stage.api.get('/decisions/statistics');
    expect(body).toMatchObject({ open: 0, answered: 1, by_default: 0, share_by_default: 0 });
    expect(body).toMatchObject({ by_point: { story_approval: { answered: 1 } } });
  });
});
