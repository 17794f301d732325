import { ApiStage, type WorkflowBody } from '../support/api-stage.js';
import { TEST_KEY } from '../support/test-app.js';

interface Refused {
  code: string;
  error: string;
  details: Record<string, unknown>;
}

/** The limits as an operator may set them: small enough to reach. */
const SMALL = {
  BENCH_WORKFLOWS: '1',
  MAX_LIVE_WORKFLOWS_PER_PROJECT: '3',
  MAX_PARAMETERS_BYTES: '1024',
  MAX_FEEDBACK_BYTES: '256',
  MAX_BODY_BYTES: '8192',
};

describe('the limits of the API', () => {
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await ApiStage.start(SMALL);
  });
  afterAll(() => stage.stop());

  const create = (project_id: string, fields: object = {}, headers: Record<string, string> = {}) =>
    stage.api.post<WorkflowBody & Refused>('/workflows', { project_id, workflow_type: 'w6', ...fields }, { headers });
  const much = (characters: number) => ({ custom_parameters: { mood: 'x'.repeat(characters) } });

  describe('live workflows of a project', () => {
    it('are so many and no more, however they come', async () => {
      const project = await stage.project();
      const answers = await Promise.all(Array.from({ length: 12 }, () => create(project)));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
      const refused = answers.filter(({ status }) => status !== 201);
      for (const { status, body, headers } of refused) {
        expect([status, body.code]).toEqual([429, 'LIVE_WORKFLOW_LIMIT_REACHED']);
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
        expect(body.details).toMatchObject({ live: 3, limit: 3, variable: 'MAX_LIVE_WORKFLOWS_PER_PROJECT' });
        expect(body.error).toContain('wait for one to end');
      }
      expect((await create(await stage.project())).status).toBe(201);
    });

    it('count while they are paused or wait for a person, and no longer when they have ended', async () => {
      const project = await stage.project();
      const [first, second] = [await create(project), await create(project)];
      await stage.api.put(`/workflows/${first.body.workflow_id}/pause`);
      await stage.ask(await stage.claim(second.body.workflow_id), 'go_on_001');
      expect((await create(project)).status).toBe(201);
      expect((await create(project)).status).toBe(429);
      await stage.api.delete(`/workflows/${first.body.workflow_id}`);
      expect((await create(project)).status).toBe(201);
    });

    it('leave a refused order without a trace, and a repeated one its first answer', async () => {
      const project = await stage.project();
      const key = { 'idempotency-key': 'once' };
      const { body: first } = await create(project, {}, key);
      await create(project);
      await create(project);
      const movie = { workflow_type: 'movie_creation' };
      expect((await create(project, movie, { 'idempotency-key': 'again' })).status).toBe(429);
      expect(await create(project, {}, key)).toMatchObject({ status: 201, body: { workflow_id: first.workflow_id } });
      await stage.api.delete(`/workflows/${first.workflow_id}`);
      expect((await create(project, movie, { 'idempotency-key': 'again' })).status).toBe(201);
    });

    it('bound retries too', async () => {
      const project = await stage.project();
      const { body } = await create(project);
      await stage.end(body.workflow_id);
      await Promise.all([create(project), create(project), create(project)]);
      for (const query of ['', '?dry_run=true']) {
        const answer = await stage.api.post<Refused>(`/workflows/${body.workflow_id}/retry${query}`, {
          reason: 'why not',
        });
        expect([answer.status, answer.body.code]).toEqual([429, 'LIVE_WORKFLOW_LIMIT_REACHED']);
      }
    });
  });

  describe('sizes', () => {
    it('refuses parameters that are too large, at the creation and at a change', async () => {
      const project = await stage.project();
      const refused = await create(project, much(1_100));
      expect([refused.status, refused.body.code]).toEqual([400, 'VALIDATION_FAILED']);
      expect(refused.body.error).toMatch(/^.*custom_parameters has \d{4} bytes, and MAX_PARAMETERS_BYTES allows 1024/);
      const { body } = await create(project, much(700));
      const change = { custom_parameters: { tone: 'y'.repeat(700) } };
      expect((await stage.api.put(`/workflows/${body.workflow_id}`, change)).status).toBe(400);
      const { body: after } = await stage.api.get<WorkflowBody>(`/workflows/${body.workflow_id}`);
      expect(after['custom_parameters']).not.toHaveProperty('tone');
    });

    it('refuses feedback that is too large and leaves the question open', async () => {
      const id = await stage.waiting();
      const answer = { decision_id: 'story_approval_001', choice: 'revise', feedback: 'z'.repeat(257) };
      const { status, body } = await stage.api.post<Refused>(`/workflows/${id}/decisions`, answer);
      expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
      expect(body.error).toContain('feedback has 257 bytes, and MAX_FEEDBACK_BYTES allows 256');
      const shorter = { ...answer, feedback: 'z'.repeat(256) };
      expect((await stage.api.post(`/workflows/${id}/decisions`, shorter)).status).toBe(200);
    });

    it('refuses a body that is too large', async () => {
      const response = await stage.app.inject({
        method: 'POST',
        url: '/api/v1/workflows',
        headers: { 'x-api-key': TEST_KEY },
        payload: { project_id: await stage.project(), workflow_type: 'w6', ...much(9_000) },
      });
      expect(response.statusCode).toBe(413);
      expect(response.json()).toMatchObject({
        code: 'PAYLOAD_TOO_LARGE',
        error: expect.stringContaining('MAX_BODY_BYTES') as string,
        trace_id: response.headers['x-correlation-id'],
      });
    });
  });

  it('checks the deadline that a workflow asks for, and moves it with a change', async () => {
    const project = await stage.project();
    expect((await create(project, { custom_parameters: { deadline_ms: 0 } })).status).toBe(400);
    const { body } = await create(project, { custom_parameters: { deadline_ms: 3_600_000 } });
    const overAt = async () => Number(await stage.redis.zscore(stage.keys.deadlines, body.workflow_id));
    const before = await overAt();
    const put = (deadline_ms: number | null) =>
      stage.api.put(`/workflows/${body.workflow_id}`, { custom_parameters: { deadline_ms } });
    await put(7_200_000);
    expect((await overAt()) - before).toBe(3_600_000);
    await put(null);
    expect((await overAt()) - before).toBe(7 * 24 * 3_600_000 - 3_600_000);
  });
});
