import { createHmac } from 'node:crypto';
import type { AttemptRef, Claim } from '#workflows';
import { ApiStage } from '../support/api-stage.js';

const SECRET = 'a secret of thirty-two characters';

interface Report {
  readonly sequence: number;
  readonly status: string;
  readonly output?: object;
  readonly progress?: number;
  readonly attempt?: number;
}

describe('agents elsewhere that report by themselves', () => {
  let stage: ApiStage;
  let claim: Claim;
  let attempt: AttemptRef;

  beforeAll(async () => {
    stage = await ApiStage.start({ AGENT_CALLBACK_SECRET: SECRET, AGENT_CALLBACK_URL: 'http://us.example/reports' });
  });
  afterAll(() => stage.stop());
  beforeEach(async () => {
    claim = await stage.claim(await stage.workflow());
    attempt = await stage.begin(claim, 'image_generation');
    await stage.entrust(claim, attempt);
  });

  const tokenOf = (number: number): string =>
    createHmac('sha256', SECRET)
      .update(JSON.stringify([claim.workflow.id, attempt.taskId, number]))
      .digest('base64url');

  /** Signs as an agent does that knows nothing of us but its order. */
  function send(report: Report, { token = tokenOf(report.attempt ?? 1), at = Date.now() } = {}) {
    const body = JSON.stringify({ workflow_id: claim.workflow.id, task_id: attempt.taskId, attempt: 1, ...report });
    const id = `report-${report.sequence}`;
    const seconds = String(Math.floor(at / 1000));
    const signature = createHmac('sha256', token).update(`${id}.${seconds}.${body}`).digest('base64');
    const headers = { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` };
    return stage.api.post('/agent-reports', body, { headers, key: null });
  }
  const done = (sequence: number): Report => ({ sequence, status: 'completed', output: { text: 'done' } });
  const eventTypes = async (): Promise<string[]> => {
    const { body } = await stage.api.get<{ events: { type: string }[] }>(`/workflows/${claim.workflow.id}/events`);
    return body.events.map(({ type }) => type);
  };

  it('are heard once, without an API key: progress is told, an outcome waits for its workflow', async () => {
    expect(await send({ sequence: 1, status: 'running', progress: 40 })).toMatchObject({
      status: 200,
      body: { status: 'taken' },
    });
    expect((await eventTypes()).at(-1)).toBe('task.progress');
    expect(await send(done(2))).toMatchObject({ status: 200, body: { status: 'taken' } });
    expect(await send(done(2))).toMatchObject({ status: 200, body: { status: 'outdated' } });
    expect(await send({ sequence: 3, status: 'failed' })).toMatchObject({ status: 200 });
    expect(await stage.redis.hget(stage.keys.tasks(claim.workflow.id), `${attempt.taskId}|report`)).toContain(
      '"text":"done"',
    );
  });

  it('are refused when another attempt counts by now', async () => {
    await stage.fail(claim, attempt, 0);
    expect(await send(done(1))).toMatchObject({ status: 409, body: { code: 'TASK_ATTEMPT_SUPERSEDED' } });
    await stage.begin(claim, 'image_generation');
    expect(await send(done(1))).toMatchObject({ status: 409, body: { details: { attempt: 1, current_attempt: 2 } } });
  });

  it('are refused when the task was taken away, and heard when they came before', async () => {
    await send(done(1));
    await stage.api.post('/agents/image_generation/reset');
    expect(await stage.takeAway()).toContain('none');
    expect(await send({ sequence: 2, status: 'failed' })).toMatchObject({ status: 200, body: { status: 'outdated' } });
    claim = await stage.claim(await stage.workflow());
    attempt = await stage.begin(claim, 'image_generation');
    await stage.entrust(claim, attempt);
    await stage.api.post('/agents/image_generation/reset');
    expect(await stage.takeAway()).toContain('taken');
    expect(await send(done(1))).toMatchObject({ status: 409, body: { code: 'TASK_ATTEMPT_SUPERSEDED' } });
    await stage.begin(claim, 'image_generation');
    expect(await send(done(1))).toMatchObject({ status: 409, body: { details: { attempt: 1, current_attempt: 2 } } });
  });

  it('take nothing from an attempt that began after the agent was reset', async () => {
    await stage.api.post('/agents/image_generation/reset');
    await stage.fail(claim, attempt, 0);
    const second = await stage.begin(claim, 'image_generation');
    await stage.takeAway();
    const [task] = await stage.repository.tasks(claim.workflow.id);
    expect(task).toMatchObject({ status: 'running', attempts: second.attempt });
  });

  it('say nothing about the next attempt', async () => {
    const fields = ['report', 'sequence', 'entrusted'].map((name) => `${attempt.taskId}|${name}`);
    await send(done(7));
    await stage.fail(claim, attempt, 0);
    expect(await stage.redis.hmget(stage.keys.tasks(claim.workflow.id), ...fields)).toEqual([null, null, null]);
    // An agent may report before the worker has left the work to it.
    const second = await stage.begin(claim, 'image_generation');
    expect(await send({ ...done(1), attempt: 2 })).toMatchObject({ body: { status: 'taken' } });
    await stage.fail(claim, second, 0);
    expect(await stage.redis.hmget(stage.keys.tasks(claim.workflow.id), ...fields)).toEqual([null, null, null]);
  });

  it('are refused when the workflow has been cancelled', async () => {
    await stage.api.delete(`/workflows/${claim.workflow.id}`);
    expect(await send(done(1))).toMatchObject({ status: 409, body: { code: 'TASK_ATTEMPT_SUPERSEDED' } });
  });

  it.each([
    ['with a guessed token', () => send(done(1), { token: 'guess' }), 401, 'AGENT_REPORT_FORGED'],
    [
      'with the token of another attempt',
      () => send({ ...done(1), attempt: 2 }, { token: tokenOf(1) }),
      401,
      'AGENT_REPORT_FORGED',
    ],
    ['signed an hour ago', () => send(done(1), { at: Date.now() - 3_600_000 }), 401, 'AGENT_REPORT_FORGED'],
    [
      'without a signature',
      () => stage.api.post('/agent-reports', done(1), { key: null }),
      400,
      'AGENT_REPORT_MALFORMED',
    ],
  ])('are refused %s, and change nothing', async (_, report, status, code) => {
    expect(await report()).toMatchObject({ status, body: { code } });
    expect(await stage.redis.hget(stage.keys.tasks(claim.workflow.id), `${attempt.taskId}|report`)).toBeNull();
  });

  it('are refused about a task that does not exist', async () => {
    attempt = { ...attempt, taskId: 'no/such/task' };
    expect(await send(done(1))).toMatchObject({ status: 404, body: { code: 'TASK_NOT_FOUND' } });
  });
});
