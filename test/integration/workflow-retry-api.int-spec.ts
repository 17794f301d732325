import { runBatch } from '#platform/redis/run-batch.js';
import { claimedFacts, WorkerCalls } from '#workflows';
import { ApiStage, type WorkflowBody } from '../support/api-stage.js';

interface Refused {
  code: string;
  error: string;
  details: Record<string, unknown>;
}
interface Plan {
  dry_run: boolean;
  checkpoint_id: string | null;
  states: string[];
  tasks: { task_id: string; status: string }[];
}

describe('POST /workflows/{id}/retry', () => {
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await ApiStage.start();
  });
  afterAll(() => stage.stop());

  const because = { reason: 'The cause is gone' };
  const retry = <T = WorkflowBody>(id: string, body: unknown = because, query = '') =>
    stage.api.post<T>(`/workflows/${id}/retry${query}`, body);
  /** Id, status and how many answers, in the order in which they were asked. */
  const decisionsOf = async (id: string) =>
    (await stage.decisions.ofWorkflow(id)).map((each) => [
      each.id,
      each.status,
      (each.answer ? 1 : 0) + each.refused.length,
    ]);
  const read = async (id: string) => (await stage.api.get<WorkflowBody>(`/workflows/${id}`)).body;

  /** Failed with one task completed, one failed and one cut off. */
  async function failed(fields: Record<string, unknown> = {}): Promise<string> {
    const id = await stage.workflow(fields);
    const claim = await stage.claim(id);
    await stage.finish(claim, await stage.begin(claim, 'image_generation'), 10);
    await stage.fail(claim, await stage.begin(claim, 'video_generation'));
    await stage.begin(claim, 'video_editor');
    await stage.giveUp(claim);
    return id;
  }

  it('forgets what an agent elsewhere had of a task that is tried again', async () => {
    const id = await stage.workflow();
    const claim = await stage.claim(id);
    const attempt = await stage.begin(claim, 'image_generation');
    await stage.entrust(claim, attempt);
    await stage.giveUp(claim);
    const tasks = stage.keys.tasks(id);
    const field = `${attempt.taskId}|entrusted`;
    expect(await stage.redis.hget(tasks, field)).toContain('deadline');
    expect(await retry(id)).toMatchObject({ status: 200 });
    expect(await stage.redis.hget(tasks, field)).toBeNull();
  });

  it('lists a failed workflow with its reason, and sends it on', async () => {
    const id = await failed();
    const { body: list } = await stage.api.get<{ workflows: WorkflowBody[] }>('/workflows?status=failed&limit=100');
    const listed = list.workflows.find(({ workflow_id }) => workflow_id === id);
    expect(listed?.['error_details']).toMatchObject({
      error_type: 'WORKER_LOST',
      error_message: 'The worker was lost',
    });

    const { status, body } = await retry(id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ workflow_id: id, status: 'running' });
    expect(body).not.toHaveProperty('ended_at');
    expect(body).not.toHaveProperty('error_details');
    expect(await stage.isReady(id)).toBe(true);
    for (const [index, there] of [
      ['running', true],
      ['failed', false],
    ] as const) {
      const filters = [{ status: index }, { status: index, projectId: String(body['project_id']) }];
      const scores = await Promise.all(filters.map((filter) => stage.redis.zscore(stage.keys.index(filter), id)));
      expect(scores.map((score) => score !== null)).toEqual([there, there]);
    }
    const tasks = await stage.repository.tasks(id);
    expect(tasks.map((task) => [task.capability, task.status, task.attempts, task.failure])).toEqual([
      ['image_generation', 'completed', 1, undefined],
      ['video_generation', 'pending', 1, undefined],
      ['video_editor', 'pending', 1, undefined],
    ]);
    expect((await stage.repository.find(id))?.epoch).toBeGreaterThan(1);
  });

  it('writes down who wanted it and why', async () => {
    const id = await failed();
    await retry(id, { reason: 'The disk was full' });
    const { events } = await stage.repository.events(id, 0, 100);
    const resumed = events.find(({ type }) => type === 'workflow.resumed');
    expect(resumed?.data).toEqual({ retry: true, reason: 'The disk was full' });
    expect(resumed?.actor).toEqual({ key_id: expect.stringMatching(/^key_/) as string });
    const retried = events.filter(({ type }) => type === 'task.retrying').map(({ data }) => String(data['task_id']));
    expect(retried.map((task) => task.split('/')[1])).toEqual(['video_generation', 'video_editor']);
  });

  it.each<[where: string, body: object, query: string]>([
    ['the body', { ...because, dry_run: true }, ''],
    ['the address', because, '?dry_run=true'],
  ])('says what would run again when dry_run is in %s', async (_, body, query) => {
    const id = await failed();
    const before = await read(id);
    const { body: plan } = await retry<Plan>(id, body, query);
    expect(plan).toMatchObject({ dry_run: true, checkpoint_id: null, states: ['media_generation'] });
    expect(plan.tasks.map(({ task_id, status }) => [task_id.split('/')[1], status])).toEqual([
      ['video_generation', 'failed'],
      ['video_editor', 'cancelled'],
    ]);
    expect(await read(id)).toEqual(before);
  });

  it('refuses what has not failed, saying what it is', async () => {
    const running = await stage.workflow();
    const paused = await stage.workflow();
    await stage.api.put(`/workflows/${paused}/pause`);
    const cancelled = await stage.workflow();
    await stage.api.delete(`/workflows/${cancelled}`);
    for (const [id, status] of [
      [running, 'running'],
      [paused, 'paused'],
      [cancelled, 'cancelled'],
    ] as const) {
      for (const query of ['', '?dry_run=true']) {
        const answer = await retry<Refused>(id, because, query);
        expect([answer.status, answer.body.code]).toEqual([409, 'WORKFLOW_TRANSITION_REFUSED']);
        expect(answer.body.details).toMatchObject({ status, requested: 'retry' });
      }
    }
    const unknown = await retry<Refused>(ApiStage.nobody);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'WORKFLOW_NOT_FOUND']);
  });

  it.each<[what: string, body: unknown]>([
    ['no reason', {}],
    ['a blank reason', { reason: '  ' }],
    ['a reason that is too long', { reason: 'x'.repeat(1_001) }],
    ['a dry_run that is no flag', { ...because, dry_run: 'maybe' }],
    ['an unknown field', { ...because, force: true }],
  ])('refuses %s and changes nothing', async (_, body) => {
    const id = await failed();
    const { status, body: refused } = await retry<Refused>(id, body);
    expect([status, refused.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(await read(id)).toMatchObject({ status: 'failed' });
  });

  it('takes the place of its type in the project again, unless another one lives there', async () => {
    const project_id = await stage.project();
    const id = await failed({ project_id });
    const another = await stage.workflow({ project_id });
    for (const query of ['', '?dry_run=true']) {
      const { status, body } = await retry<Refused>(id, because, query);
      expect([status, body.code]).toEqual([409, 'WORKFLOW_ALREADY_ACTIVE']);
      expect(body.details).toMatchObject({ workflow_id: another });
    }
    await stage.api.delete(`/workflows/${another}`);
    expect((await retry(id)).status).toBe(200);
    const order = { project_id, workflow_type: 'movie_creation' };
    const { status, body } = await stage.api.post<Refused>('/workflows', order);
    expect([status, body.details['workflow_id']]).toEqual([409, id]);
  });

  it('asks a question anew that was cut off by the failure', async () => {
    const id = await stage.workflow();
    const claim = await stage.claim(id);
    await stage.ask(claim, 'story_approval_001');
    await stage.giveUp(claim);
    await retry(id);
    expect(await read(id)).not.toHaveProperty('pending_decision');
    const again = await stage.claim(id);
    // As often as a worker comes by, and another one after a crash: it is one question.
    for (let i = 0; i < 2; i++) await stage.ask(again, 'story_approval_001');
    expect(await read(id)).toMatchObject({
      status: 'paused',
      pending_decision: { decision_id: 'story_approval_002', context: { logline: 'A train' } },
    });
    const answer = { decision_id: 'story_approval_002', choice: 'approve' };
    expect((await stage.api.post(`/workflows/${id}/decisions`, answer)).status).toBe(200);
    expect(await decisionsOf(id)).toEqual([
      ['story_approval_001', 'superseded', 0],
      ['story_approval_002', 'answered', 1],
    ]);
  });

  it('keeps a question that was asked anew apart from the next one at the same point', async () => {
    const id = await stage.workflow();
    const claim = await stage.claim(id);
    await stage.ask(claim, 'story_approval_001');
    await stage.giveUp(claim);
    await retry(id);
    const again = await stage.claim(id);
    await stage.ask(again, 'story_approval_001');
    await stage.api.post(`/workflows/${id}/decisions`, { decision_id: 'story_approval_002', choice: 'revise' });
    await stage.redis.zadd(stage.keys.leases, 1, id);
    const worker = new WorkerCalls(stage.keys, stage.agentKeys, 60_000, 100);
    const [reply] = await runBatch(stage.redis, [worker.claim(id, new Date())]);
    const facts = claimedFacts(reply);
    expect([...(facts?.answers ?? [])].map(([occasion, { choice }]) => [occasion, choice])).toEqual([
      ['story_approval_001', 'revise'],
    ]);
    const last = { ...again, epoch: facts?.epoch ?? '' };
    for (let i = 0; i < 2; i++) await stage.ask(last, 'story_approval_002');
    expect(await decisionsOf(id)).toEqual([
      ['story_approval_001', 'superseded', 0],
      ['story_approval_002', 'answered', 1],
      ['story_approval_003', 'pending', 0],
    ]);
    const { events } = await stage.repository.events(id, 0, 100);
    const asked = events.filter(({ type }) => type === 'decision.requested');
    expect(asked.map(({ data }) => data['decision_id'])).toEqual([
      'story_approval_001',
      'story_approval_002',
      'story_approval_003',
    ]);
  });
});
