import { setTimeout as wait } from 'node:timers/promises';
import { ApiStage, type WorkflowBody } from '../support/api-stage.js';

interface Page {
  workflows: WorkflowBody[];
  total_count: number;
  has_more: boolean;
  next_cursor?: string;
}

describe('the workflow API', () => {
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await ApiStage.start();
  });
  afterAll(() => stage.stop());

  const read = async (id: string) => (await stage.api.get<WorkflowBody>(`/workflows/${id}`)).body;
  const types = async (id: string) => {
    const { body } = await stage.api.get<{ events: { type: string }[] }>(`/workflows/${id}/events`);
    return body.events.map(({ type }) => type);
  };

  describe('creating', () => {
    it('schedules a workflow and shows it as running and queued', async () => {
      const project_id = await stage.project();
      const { status, body } = await stage.api.post<WorkflowBody>('/workflows', {
        project_id,
        workflow_type: 'movie_creation',
        custom_parameters: { quality_threshold: 80, mood: 'melancholic' },
      });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        project_id,
        workflow_type: 'movie_creation',
        status: 'running',
        queued: true,
        current_state: 'concept_development',
        completed_states: [],
        progress_percentage: 0,
        priority: 5,
        custom_parameters: { quality_threshold: 80, mood: 'melancholic', max_revisions: 2, auto_approve: false },
        created_by: { key_id: expect.stringMatching(/^key_[0-9a-f]{8}$/) as string },
      });
      expect(await stage.isReady(body.workflow_id)).toBe(true);
      expect(await read(body.workflow_id)).toEqual({ ...body, results: {} });
    });

    it('takes the seed that is given', async () => {
      const id = await stage.workflow({ custom_parameters: { seed: 7 } });
      expect(await read(id)).toMatchObject({ seed: 7, custom_parameters: { seed: 7 } });
    });

    it('makes the same seed of the same premise, and another one of another', async () => {
      const seedOf = async (fields: object) => {
        const project_id = await stage.project({ ...fields });
        return (await read(await stage.workflow({ project_id })))['seed'];
      };
      const seed = await seedOf({ description: 'A lighthouse answers.' });
      expect(await seedOf({ description: 'A lighthouse answers.' })).toBe(seed);
      expect(await seedOf({ description: 'A lighthouse is silent.' })).not.toBe(seed);
    });

    it('starts one by project and type, with and without a body', async () => {
      const start = (id: string, body?: object) =>
        stage.api.post<WorkflowBody>(`/projects/${id}/workflows/movie_creation`, body);
      const plain = await start(await stage.project());
      expect(plain).toMatchObject({ status: 201, body: { priority: 5, status: 'running' } });
      const urgent = await start(await stage.project(), { priority: 10, custom_parameters: { seed: 3 } });
      expect(urgent).toMatchObject({ status: 201, body: { priority: 10, seed: 3 } });
    });

    it('refuses a second live workflow of the type in the project and names the first', async () => {
      const project_id = await stage.project();
      const first = await stage.workflow({ project_id });
      const again = () =>
        stage.api.post<{ code: string }>('/workflows', { project_id, workflow_type: 'movie_creation' });
      expect(await again()).toMatchObject({
        status: 409,
        body: { code: 'WORKFLOW_ALREADY_ACTIVE', details: { workflow_id: first, project_id } },
      });
      await stage.api.delete(`/workflows/${first}`);
      expect((await again()).status).toBe(201);
    });

    it('lets exactly one of many at once live', async () => {
      const order = { project_id: await stage.project(), workflow_type: 'movie_creation' };
      const answers = await Promise.all(Array.from({ length: 20 }, () => stage.api.post('/workflows', order)));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    });
  });

  describe('an idempotency key', () => {
    const send = (key: string, order: object, path = '/workflows') =>
      stage.api.post<WorkflowBody & { code?: string }>(path, order, { headers: { 'idempotency-key': key } });

    it('brings the first answer again, whatever has become of the workflow', async () => {
      const order = { project_id: await stage.project(), workflow_type: 'movie_creation' };
      const first = await send('k1', order);
      expect(first.headers.get('idempotent-replayed')).toBeNull();
      await stage.api.delete(`/workflows/${first.body.workflow_id}`);
      const second = await send('k1', { workflow_type: 'movie_creation', priority: 5, project_id: order.project_id });
      expect(second.status).toBe(201);
      expect(second.headers.get('idempotent-replayed')).toBe('true');
      expect(second.text).toBe(first.text);
    });

    it('tells the workers once', async () => {
      const jobs = () => stage.redis.llen(`${stage.prefix}:queue:workflow-ticks:wait`);
      const order = { project_id: await stage.project(), workflow_type: 'movie_creation' };
      const before = await jobs();
      await send('k0', order);
      expect(await jobs()).toBe(before + 1);
      await send('k0', order);
      expect(await jobs()).toBe(before + 1);
    });

    it('makes one workflow of many requests at once', async () => {
      const order = { project_id: await stage.project(), workflow_type: 'movie_creation' };
      const answers = await Promise.all(Array.from({ length: 20 }, () => send('k2', order)));
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
      expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
    });

    it('is refused with another body', async () => {
      const order = { project_id: await stage.project(), workflow_type: 'movie_creation' };
      await send('k3', order);
      expect(await send('k3', { ...order, priority: 6 })).toMatchObject({
        status: 422,
        body: { code: 'IDEMPOTENCY_KEY_REUSED' },
      });
    });

    it('is free again when the request it came with was refused', async () => {
      const project_id = await stage.project();
      await stage.workflow({ project_id });
      const order = { project_id, workflow_type: 'movie_creation' };
      expect((await send('k4', order)).status).toBe(409);
      expect((await send('k4', { ...order, project_id: await stage.project() })).status).toBe(201);
    });

    it('counts for its own route', async () => {
      const [one, other] = [await stage.project(), await stage.project()];
      expect((await send('k5', { project_id: one, workflow_type: 'movie_creation' })).status).toBe(201);
      expect((await send('k5', {}, `/projects/${other}/workflows/movie_creation`)).status).toBe(201);
    });

    it.each([' ', 'x'.repeat(256)])('must have 1 to 255 characters', async (key) => {
      const order = { project_id: await stage.project(), workflow_type: 'movie_creation' };
      const { status, body } = await send(key, order);
      // A header of blanks arrives as an empty one.
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
    });
  });

  describe('listing', () => {
    it('filters by status and project, newest first', async () => {
      const project_id = await stage.project();
      const old = await stage.workflow({ project_id });
      await stage.api.delete(`/workflows/${old}`);
      await wait(2);
      const live = await stage.workflow({ project_id });
      const list = async (query: string) => {
        const { body } = await stage.api.get<Page>(`/workflows?project_id=${project_id}${query}`);
        return body.workflows.map(({ workflow_id }) => workflow_id);
      };
      expect(await list('')).toEqual([live, old]);
      expect(await list('&status=cancelled')).toEqual([old]);
      expect(await list('&status=running')).toEqual([live]);
      expect(await list('&status=failed')).toEqual([]);
      const { body } = await stage.api.get<Page>(`/projects/${project_id}/workflows?status=running`);
      expect(body).toMatchObject({ workflows: [{ workflow_id: live }], total_count: 1, has_more: false });
    });

    it('pages by offset and tells how many there are', async () => {
      const project_id = await stage.project();
      for (let i = 0; i < 3; i++) await stage.api.delete(`/workflows/${await stage.workflow({ project_id })}`);
      const page = async (query: string) =>
        (await stage.api.get<Page>(`/projects/${project_id}/workflows?${query}`)).body;
      const [first, rest] = [await page('limit=2'), await page('limit=2&offset=2')];
      expect([first.total_count, first.has_more, first.workflows.length]).toEqual([3, true, 2]);
      expect([rest.total_count, rest.has_more, rest.workflows.length]).toEqual([3, false, 1]);
      expect(rest.next_cursor).toBeUndefined();
    });

    it('neither skips nor repeats by cursor while new workflows arrive', async () => {
      const known: string[] = [];
      for (let i = 0; i < 12; i++) known.unshift(await stage.workflow());
      const seen: string[] = [];
      let path = '/workflows?limit=5';
      while (seen.length < known.length) {
        const { body } = await stage.api.get<Page>(path);
        seen.push(...body.workflows.map(({ workflow_id }) => workflow_id));
        await stage.workflow();
        path = `/workflows?limit=5&cursor=${body.next_cursor ?? ''}`;
      }
      const ours = seen.filter((id) => known.includes(id));
      expect([...ours].sort()).toEqual([...known].sort());
      expect(new Set(seen).size).toBe(seen.length);
    });
  });

  describe('changing', () => {
    it('sets values, clears with null and leaves the rest', async () => {
      const id = await stage.workflow({ custom_parameters: { quality_threshold: 90, mood: 'dark', light: 'low' } });
      const { status, body } = await stage.api.put<WorkflowBody>(`/workflows/${id}`, {
        priority: 9,
        custom_parameters: { quality_threshold: null, mood: null, tempo: 'slow' },
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({ priority: 9 });
      expect(body['custom_parameters']).toEqual({
        quality_threshold: 70,
        max_revisions: 2,
        auto_approve: false,
        light: 'low',
        tempo: 'slow',
      });
    });

    it('loses none of many changes at once', async () => {
      const id = await stage.workflow();
      await Promise.all(
        Array.from({ length: 12 }, (_, i) =>
          stage.api.put(`/workflows/${id}`, { custom_parameters: { [`k${i}`]: i } }),
        ),
      );
      const parameters = (await read(id))['custom_parameters'] as Record<string, unknown>;
      expect(Object.keys(parameters).filter((key) => key.startsWith('k'))).toHaveLength(12);
    });

    it('changes nothing when a value does not fit', async () => {
      const id = await stage.workflow();
      const before = await read(id);
      const { status, body } = await stage.api.put(`/workflows/${id}`, {
        priority: 9,
        custom_parameters: { max_revisions: 'many' },
      });
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain('custom_parameters.max_revisions');
      expect(await read(id)).toEqual(before);
    });

    it('has a workflow taken up anew when it asks for other agents, also after the claim of the moment', async () => {
      const agent_constraints = { image_generation: { version: '^2' }, '*': { agent_type: 'visual' } };
      const id = await stage.workflow({ custom_parameters: { agent_constraints } });
      const asks = (constraints: unknown) =>
        stage.api.put(`/workflows/${id}`, { custom_parameters: { agent_constraints: constraints } });
      await stage.park(await stage.claim(id));
      expect(await stage.isReady(id)).toBe(false);
      await asks({ ...agent_constraints, '*': { agent_type: 'visual' } });
      expect(await stage.isReady(id)).toBe(false);
      await asks({ quality_control: { version: '^1' } });
      expect(await stage.isReady(id)).toBe(true);
      const claim = await stage.claim(id);
      await asks(null);
      await stage.park(claim);
      expect(await stage.isReady(id)).toBe(true);
      expect((await stage.claim(id)).workflow.parameters.agent_constraints).toBeUndefined();
    });

    it('refuses another seed', async () => {
      const id = await stage.workflow({ custom_parameters: { seed: 7 } });
      for (const seed of [8, null]) {
        const { status, text } = await stage.api.put(`/workflows/${id}`, { custom_parameters: { seed } });
        expect(status).toBe(400);
        expect(text).toContain('custom_parameters.seed');
      }
      expect((await stage.api.put(`/workflows/${id}`, { custom_parameters: { seed: 7 } })).status).toBe(200);
    });

    it('refuses any change after the end', async () => {
      const id = await stage.workflow();
      await stage.api.delete(`/workflows/${id}`);
      expect(await stage.api.put(`/workflows/${id}`, { priority: 2 })).toMatchObject({
        status: 409,
        body: { code: 'WORKFLOW_ENDED', details: { status: 'cancelled' } },
      });
    });
  });

  describe.each(['put', 'post'] as const)('pausing and resuming by %s', (verb) => {
    const send = (id: string, what: 'pause' | 'resume') => stage.api[verb]<WorkflowBody>(`/workflows/${id}/${what}`);

    it('closes the gate and opens it again', async () => {
      const id = await stage.workflow();
      await stage.claim(id);
      expect(await send(id, 'pause')).toMatchObject({ status: 200, body: { workflow_id: id, status: 'paused' } });
      expect(await send(id, 'resume')).toMatchObject({ status: 200, body: { workflow_id: id, status: 'running' } });
      expect(await types(id)).toEqual(expect.arrayContaining(['workflow.paused', 'workflow.resumed']));
      expect(await stage.isReady(id)).toBe(true);
    });

    it('says in which state the workflow is when that cannot be done', async () => {
      const id = await stage.workflow();
      expect(await send(id, 'resume')).toMatchObject({
        status: 409,
        body: { code: 'WORKFLOW_TRANSITION_REFUSED', details: { status: 'running', requested: 'resume' } },
      });
      await send(id, 'pause');
      expect(await send(id, 'pause')).toMatchObject({ status: 409, body: { details: { status: 'paused' } } });
      await stage.api.delete(`/workflows/${id}`);
      for (const what of ['pause', 'resume'] as const) {
        expect(await send(id, what)).toMatchObject({ status: 409, body: { details: { status: 'cancelled' } } });
      }
    });

    it('does not resume what waits for a person', async () => {
      const id = await stage.waiting();
      expect(await send(id, 'resume')).toMatchObject({
        status: 409,
        body: { code: 'DECISION_PENDING', details: { decision_id: 'story_approval_001' } },
      });
    });
  });

  describe('cancelling', () => {
    it.each([
      ['DELETE', ''],
      ['POST', '/cancel'],
    ])('ends a workflow by %s%s, once, and keeps it readable', async (method, path) => {
      const id = await stage.workflow();
      expect(await stage.api.send(method, `/workflows/${id}${path}`)).toMatchObject({
        status: 200,
        body: { workflow_id: id, status: 'cancelled' },
      });
      expect(await stage.api.send(method, `/workflows/${id}${path}`)).toMatchObject({
        status: 409,
        body: { code: 'WORKFLOW_TRANSITION_REFUSED', details: { status: 'cancelled', requested: 'cancel' } },
      });
      expect(await read(id)).toMatchObject({ status: 'cancelled', ended_at: expect.any(String) as string });
    });

    it('lets exactly one of many at once do it', async () => {
      const id = await stage.workflow();
      const answers = await Promise.all(Array.from({ length: 20 }, () => stage.api.delete(`/workflows/${id}`)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect((await types(id)).filter((type) => type === 'workflow.cancelled')).toHaveLength(1);
    });
  });

  it('shows the execution on request', async () => {
    const id = await stage.workflow();
    const claim = await stage.claim(id);
    const done = await stage.begin(claim, 'image_generation');
    await stage.finish(claim, done, 25);
    const running = await stage.begin(claim, 'video_generation', [done.taskId]);
    const { body } = await stage.api.get<WorkflowBody>(`/workflows/${id}?include_trace=true`);
    expect(body['trace']).toMatchObject({
      position: { current_state: 'concept_development', checkpoint_id: null, superstep: null },
      active_tasks: [running.taskId],
      completed_tasks: [done.taskId],
      agents: { image_generation: [done.taskId], video_generation: [running.taskId] },
      claims: 1,
      metrics: { tasks: 2 },
    });
    expect(await read(id)).not.toHaveProperty('trace');
    expect(body).toMatchObject({ progress_percentage: 25, estimated_completion: expect.any(String) as string });
  });

  it('shows why a workflow has failed', async () => {
    const id = await stage.workflow();
    await stage.end(id);
    expect(await read(id)).toMatchObject({
      status: 'failed',
      error_details: { error_type: 'WORKER_LOST', error_message: 'The worker was lost' },
    });
  });

  it('tells what became of its project', async () => {
    const project_id = await stage.project();
    const status = async () => (await stage.api.get<{ status: string }>(`/projects/${project_id}`)).body.status;
    expect(await status()).toBe('draft');
    const id = await stage.workflow({ project_id });
    expect(await status()).toBe('in_production');
    await stage.api.delete(`/workflows/${id}`);
    expect(await status()).toBe('cancelled');
  });
});
