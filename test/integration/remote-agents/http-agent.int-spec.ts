import { once } from 'node:events';
import { createServer } from 'node:net';
import { AttemptTimedOut } from '#agents';
import { SystemClock } from '#kernel/clock.js';
import { freePort } from '#platform/redis/free-port.js';
import type { GuardedFetch } from '../../../src/agents/remote/endpoint/guarded-fetch.js';
import { HttpAgentCaller } from '../../../src/agents/remote/http/http.caller.js';
import type { WorkOrder } from '../../../src/agents/remote/work-order.js';
import { AgentProcess } from '../../support/agent-process.js';
import { eventually } from '../../support/eventually.js';
import { guardedFetch } from '../../support/remote-calls.js';
import { aRemoteAgent, aWorkOrder } from '../../support/work-order.js';

const TOKEN = 'token-of-the-agent';

describe('an agent that is called by HTTP', () => {
  let agent: AgentProcess;
  let guarded: GuardedFetch;
  let caller: HttpAgentCaller;
  /** For agents that never answer. */
  let impatient: HttpAgentCaller;

  beforeAll(async () => {
    agent = await AgentProcess.start('http-agent.mjs');
    guarded = guardedFetch({ tokens: { [new URL(agent.at('')).origin]: TOKEN } });
    caller = new HttpAgentCaller(guarded, new SystemClock(), { callTimeoutMs: 5_000, probeTimeoutMs: 5_000 });
    impatient = new HttpAgentCaller(guarded, new SystemClock(), { callTimeoutMs: 400, probeTimeoutMs: 400 });
  });
  afterAll(async () => {
    await guarded.close();
    await agent.stop();
  });

  const at = (behaviour: string, from = agent) => aRemoteAgent({ endpointUrl: from.at(behaviour) });
  const orderFor = (behaviour: string, fields: Partial<WorkOrder> = {}) =>
    aWorkOrder({ agent: at(behaviour), ...fields });
  const asked = async (behaviour: string): Promise<number> => {
    const counts = (await (await fetch(agent.at('any/asked'))).json()) as Record<string, number>;
    return counts[behaviour] ?? 0;
  };

  it('does the work and says how good it is and what it used', async () => {
    const order = orderFor('sync');
    expect(await caller.execute(order)).toMatchObject({
      kind: 'completed',
      output: { text: 'story_architect: A map that is wrong on purpose', key: order.idempotencyKey, seed: 'seed-1' },
      quality: { score: 81, issues: ['too short'] },
      usage: { input_tokens: 12, output_tokens: 34 },
    });
  });

  it('is handed everything that the contract names', async () => {
    const order = orderFor('echo', {
      epoch: 7,
      attempt: 2,
      deadline: new Date('2026-03-01T12:00:00.000Z'),
      qualityThreshold: 70,
      revision: { revision: 1, feedback: ['More wind'] },
      callback: { url: 'http://us.example/callbacks', token: 'secret-of-the-attempt' },
      trace: { traceparent: '00-a-b-01', traceId: 'trace-1', requestId: 'request-1' },
    });
    expect(await caller.execute(order)).toMatchObject({
      output: {
        headers: {
          authorization: `Bearer ${TOKEN}`,
          'idempotency-key': order.idempotencyKey,
          'x-workflow-epoch': '7',
          traceparent: '00-a-b-01',
          'x-trace-id': 'trace-1',
          'x-request-id': 'request-1',
        },
        body: {
          task_id: order.taskId,
          attempt: 2,
          workflow_id: 'workflow-1',
          project_id: 'project-1',
          capability: 'story_architect',
          state: 'concept_development',
          input: order.input,
          context: { seed: 'seed-1', revision: 1, feedback: ['More wind'] },
          constraints: { deadline: '2026-03-01T12:00:00.000Z', quality_threshold: 70 },
          callback: {
            url: 'http://us.example/callbacks',
            token: 'secret-of-the-attempt',
            events: ['progress', 'completed', 'failed'],
          },
        },
      },
    });
  });

  it('may be given an item with a name of any script, and knows it again', async () => {
    const order = orderFor('poll', { idempotencyKey: 'media/image/Čapek 夜#0-a:1' });
    await caller.execute(order);
    await caller.poll(order);
    await caller.poll(order);
    expect(await caller.poll(order)).toMatchObject({ output: { key: encodeURIComponent(order.idempotencyKey) } });
  });

  describe('that takes its time', () => {
    it('accepts, says where and when to ask, and has finished at some time', async () => {
      const order = orderFor('poll');
      const accepted = await caller.execute(order);
      expect(accepted).toEqual({
        kind: 'accepted',
        pollAfterMs: 100,
        receipt: expect.stringContaining('tasks/') as string,
      });
      const receipt = accepted.kind === 'accepted' ? accepted.receipt : undefined;
      expect(await caller.poll(order, receipt)).toEqual({ kind: 'accepted', pollAfterMs: 100, receipt });
      await caller.poll(order, receipt);
      expect(await caller.poll(order, receipt)).toMatchObject({
        kind: 'completed',
        output: { key: order.idempotencyKey },
      });
    });

    it('is asked by the key when nobody kept what it answered', async () => {
      const order = orderFor('poll');
      await caller.execute(order);
      await caller.poll(order);
      await caller.poll(order);
      expect(await caller.poll(order)).toMatchObject({ kind: 'completed', output: { key: order.idempotencyKey } });
    });

    it('says so when it has never heard of the order', async () => {
      expect(await caller.poll(orderFor('poll'))).toEqual({ kind: 'unheard' });
    });

    it('forgets what is cancelled, and may be told twice', async () => {
      const order = orderFor('poll');
      await caller.execute(order);
      const aborted = { ...order, signal: AbortSignal.abort(new Error('The workflow was cancelled')) };
      expect(await caller.cancel(aborted)).toEqual({ kind: 'told' });
      expect(await caller.cancel(aborted)).toEqual({ kind: 'told' });
      expect(await caller.poll(order)).toEqual({ kind: 'unheard' });
    });

    it('is not polled at an address of somebody else', async () => {
      const order = orderFor('poll-elsewhere');
      const accepted = await caller.execute(order);
      const receipt = accepted.kind === 'accepted' ? accepted.receipt : undefined;
      expect(receipt).toBe('http://127.0.0.1:1/secrets');
      expect(await caller.poll(order, receipt)).toMatchObject({
        failure: { class: 'bad_output', type: 'AGENT_POLL_URL_REFUSED' },
      });
    });

    it('accepts by the status alone, and is asked when its header says', async () => {
      expect(await caller.execute(orderFor('accept-bare'))).toEqual({ kind: 'accepted', pollAfterMs: 3_000 });
    });
  });

  it.each([
    ['busy', 'rate_limited', 'AGENT_RATE_LIMITED', true, 7_000],
    ['down', 'transient', 'AGENT_UNAVAILABLE', true, 2_000],
    ['fault', 'transient', 'AGENT_FAULT', true, undefined],
    ['time-out', 'timeout', 'AGENT_TIMED_OUT', true, undefined],
    ['give-up', 'transient', 'AGENT_FAILED', true, undefined],
    ['refuse', 'permanent', 'AGENT_REFUSED', false, undefined],
    ['conflict', 'permanent', 'AGENT_ORDER_CONFLICT', false, undefined],
    ['let-nobody-in', 'permanent', 'AGENT_UNAUTHORIZED', false, undefined],
    ['ask', 'permanent', 'AGENT_NEEDS_INPUT', false, undefined],
    ['lie', 'bad_output', 'AGENT_OUTPUT_MISSING', true, undefined],
    ['lie-with-null', 'bad_output', 'AGENT_OUTPUT_MISSING', true, undefined],
    ['boast', 'bad_output', 'AGENT_ANSWER_MALFORMED', true, undefined],
    ['another-task', 'bad_output', 'AGENT_ANSWERED_ANOTHER_TASK', true, undefined],
    ['garbage', 'bad_output', 'AGENT_ANSWER_MALFORMED', true, undefined],
    ['wrong-shape', 'bad_output', 'AGENT_ANSWER_MALFORMED', true, undefined],
    ['no-http', 'bad_output', 'AGENT_ANSWER_MALFORMED', true, undefined],
    ['huge', 'bad_output', 'AGENT_ANSWER_TOO_LARGE', true, undefined],
    ['huge-announced', 'bad_output', 'AGENT_ANSWER_TOO_LARGE', true, undefined],
    ['huge-when-unpacked', 'bad_output', 'AGENT_ANSWER_TOO_LARGE', true, undefined],
  ] as const)('%s is %s: %s', async (behaviour, kind, type, retryable, retryAfterMs) => {
    const answer = await caller.execute(orderFor(behaviour));
    expect(answer).toMatchObject({ kind: 'failed', failure: { class: kind, type, retryable } });
    expect(answer.kind === 'failed' && answer.failure.retryAfterMs).toBe(retryAfterMs);
    expect(await asked(behaviour)).toBe(1);
  });

  it('is quoted in one line, without the token it was sent', async () => {
    const messageOf = async (behaviour: string): Promise<string> => {
      const answer = await caller.execute(orderFor(behaviour));
      return answer.kind === 'failed' ? answer.failure.message : '';
    };
    expect(await messageOf('refuse')).toBe('The agent refused the work (422): NO_PREMISE: The premise is missing');
    expect(await messageOf('let-nobody-in')).toBe('The agent does not let us in (401): NO: You sent Bearer [redacted]');
  });

  it('is answered once, even when it answers twice', async () => {
    expect(await caller.execute(orderFor('twice'))).toMatchObject({ kind: 'completed', output: { text: 'first' } });
    expect(await caller.execute(orderFor('sync'))).toMatchObject({ kind: 'completed', quality: { score: 81 } });
  });

  it('is not followed to another address', async () => {
    const other = createServer();
    let visits = 0;
    other.on('connection', () => visits++).listen(0, '127.0.0.1');
    await once(other, 'listening');
    other.unref();
    const { port } = other.address() as { port: number };
    for (const to of ['http://169.254.169.254/latest/meta-data/', `http://127.0.0.1:${port}/`]) {
      const order = aWorkOrder({ agent: aRemoteAgent({ endpointUrl: `${agent.at('redirect')}?to=${to}` }) });
      expect(await caller.execute(order)).toMatchObject({ failure: { class: 'permanent', type: 'AGENT_REDIRECTED' } });
    }
    expect(visits).toBe(0);
    other.close();
  });

  describe('that is not heard of again', () => {
    it.each(['hang', 'hang-in-the-middle'])('may have done the work: %s', async (behaviour) => {
      expect(await impatient.execute(orderFor(behaviour))).toMatchObject({ kind: 'unknown' });
    });

    it('may have done what it accepted: neither asking it nor stopping it brings an answer', async () => {
      const order = orderFor('vanish');
      expect(await caller.execute(order)).toMatchObject({ kind: 'accepted' });
      expect(await impatient.poll(order)).toMatchObject({ kind: 'unknown' });
      expect(await impatient.cancel(order)).toMatchObject({ failure: { class: 'timeout', type: 'AGENT_TIMED_OUT' } });
    });

    it('is given up at the deadline, and the outcome is not known', async () => {
      const deadline = new AbortController();
      const answer = caller.execute(orderFor('hang', { signal: deadline.signal }));
      deadline.abort(new AttemptTimedOut(1));
      expect(await answer).toMatchObject({ kind: 'unknown' });
    });

    it('is not asked after the deadline', async () => {
      const before = await asked('sync');
      const answer = await caller.execute(orderFor('sync', { signal: AbortSignal.abort(new AttemptTimedOut(1)) }));
      expect(answer).toMatchObject({ kind: 'failed', failure: { class: 'timeout' } });
      expect(await asked('sync')).toBe(before);
    });

    it('is left when nobody wants the answer any more: that alone is thrown', async () => {
      const cancelled = new AbortController();
      const before = await asked('hang');
      const answer = caller.execute(orderFor('hang', { signal: cancelled.signal }));
      await eventually(async () => {
        expect(await asked('hang')).toBe(before + 1);
      });
      const reason = new Error('The workflow was cancelled');
      cancelled.abort(reason);
      await expect(answer).rejects.toBe(reason);
      await expect(caller.poll(orderFor('poll', { signal: cancelled.signal }))).rejects.toBe(reason);
    });

    it.each(['die', 'die-in-the-middle'])('has broken the connection: %s', async (behaviour) => {
      const mortal = await AgentProcess.start('http-agent.mjs');
      expect(await caller.execute(aWorkOrder({ agent: at(behaviour, mortal) }))).toMatchObject({
        failure: { class: 'broken_connection', type: 'AGENT_CONNECTION_BROKEN' },
      });
      await mortal.ended();
      expect(await caller.execute(aWorkOrder({ agent: at('sync', mortal) }))).toMatchObject({
        failure: { class: 'broken_connection', type: 'AGENT_UNREACHABLE' },
      });
    });

    it('has broken the connection when it is killed in the middle', async () => {
      const mortal = await AgentProcess.start('http-agent.mjs');
      const answer = caller.execute(aWorkOrder({ agent: at('hang', mortal) }));
      await eventually(async () => {
        expect(await (await fetch(mortal.at('any/asked'))).json()).toEqual({ hang: 1 });
      });
      await mortal.stop('SIGKILL');
      expect(await answer).toMatchObject({ failure: { class: 'broken_connection' } });
    });

    it('was never there', async () => {
      const nobody = aRemoteAgent({ endpointUrl: `http://127.0.0.1:${await freePort()}/` });
      expect(await caller.execute(aWorkOrder({ agent: nobody }))).toMatchObject({
        failure: { class: 'broken_connection', type: 'AGENT_UNREACHABLE' },
      });
    });
  });

  describe('and asked how it is', () => {
    it('tells', async () => {
      expect(await caller.probe(at('sync'))).toEqual({
        status: 'healthy',
        version: '1.2.3',
        activeTasks: 1,
        capacity: 4,
        responseTimeMs: expect.any(Number) as number,
      });
      expect(await caller.probe(at('tired'))).toMatchObject({
        status: 'degraded',
        reason: expect.stringContaining('degraded') as string,
      });
    });

    it.each([
      ['down', 'the status 503'],
      ['silent-about-it', 'without a status'],
      ['hang', 'No answer came in time'],
    ])('is unhealthy: %s', async (behaviour, reason) => {
      expect(await impatient.probe(at(behaviour))).toMatchObject({
        status: 'unhealthy',
        reason: expect.stringContaining(reason) as string,
      });
    });

    it('is asked at the address it has named for that', async () => {
      const elsewhere = aRemoteAgent({ endpointUrl: agent.at('down'), healthCheckUrl: agent.at('sync/health') });
      expect(await caller.probe(elsewhere)).toMatchObject({ status: 'healthy' });
    });
  });
});
