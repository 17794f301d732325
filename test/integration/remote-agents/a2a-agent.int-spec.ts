import { SystemClock } from '#kernel/clock.js';
import { A2aAgentCaller } from '../../../src/agents/remote/a2a/a2a.caller.js';
import type { GuardedFetch } from '../../../src/agents/remote/endpoint/guarded-fetch.js';
import type { WorkOrder } from '../../../src/agents/remote/work-order.js';
import { AgentProcess } from '../../support/agent-process.js';
import { eventually } from '../../support/eventually.js';
import { guardedFetch } from '../../support/remote-calls.js';
import { aRemoteAgent, aWorkOrder } from '../../support/work-order.js';

interface Seen {
  readonly headers: string[];
  readonly versions: string[];
}

describe('an agent that speaks A2A', () => {
  let server: AgentProcess;
  let guarded: GuardedFetch;
  let caller: A2aAgentCaller;

  beforeAll(async () => {
    server = await AgentProcess.start('a2a-agent.mjs');
    guarded = guardedFetch({ tokens: { [new URL(server.at('')).origin]: 'its-token' } });
    caller = new A2aAgentCaller(guarded, new SystemClock(), { callTimeoutMs: 2_000, probeTimeoutMs: 2_000 });
  });
  afterAll(async () => {
    await guarded.close();
    await server.stop();
  });

  const at = (card: string, from = server) => aRemoteAgent({ protocol: 'a2a', endpointUrl: from.at(`${card}/`) });
  const orderFor = (card: string, capability: string, fields: Partial<WorkOrder> = {}) =>
    aWorkOrder({ agent: at(card), capability, ...fields });
  const seen = async (): Promise<Seen> => (await (await fetch(server.at('seen'))).json()) as Seen;
  const receiptOf = (answer: object) => ('receipt' in answer ? (answer.receipt as string) : undefined);
  const outcomeOf = (order: WorkOrder, receipt: string | undefined) =>
    eventually(async () => {
      const answer = await caller.poll(order, receipt);
      expect(answer.kind).not.toBe('accepted');
      return answer;
    });

  describe.each([
    ['v1', 'SendMessage 1.0'],
    ['v03', 'message/send 0.3'],
  ])('with a card of %s', (card, wire) => {
    it('is spoken to in its own version, with its token', async () => {
      await caller.execute(orderFor(card, 'answer'));
      const { versions, headers } = await seen();
      expect(versions.at(-1)).toBe(wire);
      expect(headers.at(-1)).toBe('Bearer its-token');
    });

    it('may answer at once with a message', async () => {
      const order = orderFor(card, 'answer', { revision: { revision: 1, feedback: ['More wind'] } });
      expect(await caller.execute(order)).toMatchObject({
        kind: 'completed',
        output: {
          input: order.input,
          contextId: order.workflowId,
          messageId: order.idempotencyKey,
          metadata: {
            skill_id: 'answer',
            idempotency_key: order.idempotencyKey,
            seed: 'seed-1',
            feedback: ['More wind'],
          },
        },
      });
    });

    it('may have another name for a capability', async () => {
      const agent = { ...at(card), remoteNames: { story_architect: 'answer' } };
      const answer = await caller.execute(aWorkOrder({ agent, capability: 'story_architect' }));
      expect(answer).toMatchObject({ kind: 'completed', output: { metadata: { skill_id: 'answer' } } });
    });

    it('accepts a task and has made something of it at some time', async () => {
      const order = orderFor(card, 'slow');
      const accepted = await caller.execute(order);
      expect(accepted).toMatchObject({
        kind: 'accepted',
        pollAfterMs: 1_000,
        receipt: expect.stringMatching(/./) as string,
      });
      expect(await outcomeOf(order, receiptOf(accepted))).toMatchObject({
        kind: 'completed',
        output: { input: order.input },
      });
    });

    it('may write JSON as text', async () => {
      const order = orderFor(card, 'write');
      const accepted = await caller.execute(order);
      expect(await outcomeOf(order, receiptOf(accepted))).toEqual({ kind: 'completed', output: { written: true } });
    });

    it.each([
      ['fail', 'transient', 'AGENT_FAILED', 'the brush broke'],
      ['refuse', 'permanent', 'AGENT_REFUSED', 'not my style'],
      ['ask', 'permanent', 'AGENT_NEEDS_INPUT', 'red or blue?'],
      ['lie', 'bad_output', 'AGENT_OUTPUT_MISSING', 'no output'],
      ['huge', 'bad_output', 'AGENT_ANSWER_TOO_LARGE', '1048576 bytes'],
    ])('%s is %s: %s', async (skill, kind, type, words) => {
      const order = orderFor(card, skill);
      const answer = await caller.execute(order);
      const outcome = answer.kind === 'accepted' ? await outcomeOf(order, answer.receipt) : answer;
      expect(outcome).toMatchObject({
        kind: 'failed',
        failure: { class: kind, type, message: expect.stringContaining(words) as string },
      });
    });

    it('is not asked for what is not on its card', async () => {
      const before = (await seen()).versions.length;
      expect(await caller.execute(orderFor(card, 'juggle'))).toMatchObject({
        failure: { class: 'permanent', type: 'AGENT_LACKS_CAPABILITY' },
      });
      expect((await seen()).versions).toHaveLength(before);
    });

    it('stops what is cancelled, and may be told twice', async () => {
      const order = orderFor(card, 'slow');
      const receipt = receiptOf(await caller.execute(order));
      const aborted = { ...order, signal: AbortSignal.abort(new Error('The workflow was cancelled')) };
      expect(await caller.cancel(aborted, receipt)).toEqual({ kind: 'told' });
      expect(await caller.cancel(aborted, receipt)).toEqual({ kind: 'told' });
      expect(await caller.poll(order, receipt)).toMatchObject({ failure: { type: 'AGENT_CANCELLED_THE_WORK' } });
    });

    it('says so when it has never heard of a task', async () => {
      expect(await caller.poll(orderFor(card, 'work'), 'no-such-task')).toEqual({ kind: 'unheard' });
      expect(await caller.cancel(orderFor(card, 'work'), 'no-such-task')).toEqual({ kind: 'told' });
    });

    it('may have done the work when it is not heard of again', async () => {
      const impatient = new A2aAgentCaller(guarded, new SystemClock(), { callTimeoutMs: 400, probeTimeoutMs: 400 });
      expect(await impatient.execute(orderFor(card, 'hang'))).toMatchObject({ kind: 'unknown' });
    });

    it('is left when nobody wants the answer any more', async () => {
      const cancelled = new AbortController();
      const answer = caller.execute(orderFor(card, 'hang', { signal: cancelled.signal }));
      const reason = new Error('The workflow was cancelled');
      setTimeout(() => {
        cancelled.abort(reason);
      }, 100);
      await expect(answer).rejects.toBe(reason);
    });

    it('has broken the connection when it dies', async () => {
      const mortal = await AgentProcess.start('a2a-agent.mjs');
      const order = aWorkOrder({ agent: at(card, mortal), capability: 'die' });
      expect(await caller.execute(order)).toMatchObject({
        failure: { class: 'broken_connection', type: 'AGENT_CONNECTION_BROKEN' },
      });
      await mortal.ended();
      expect(await caller.execute(order)).toMatchObject({ failure: { class: 'broken_connection' } });
      expect(await caller.probe(at(card, mortal))).toMatchObject({ status: 'unhealthy' });
    });

    it('is well when its card can be read', async () => {
      expect(await caller.probe(at(card))).toMatchObject({ status: 'healthy', version: '2.0.0' });
    });

    it('may be registered with the address of the card itself', async () => {
      const endpointUrl = server.at(`${card}/.well-known/agent-card.json`);
      const agent = aRemoteAgent({ protocol: 'a2a', endpointUrl });
      expect(await caller.execute(aWorkOrder({ agent, capability: 'answer' }))).toMatchObject({ kind: 'completed' });
    });
  });

  describe('whose receipt was lost', () => {
    it('is asked by our message, where it can list its tasks', async () => {
      const order = orderFor('v1', 'work', { workflowId: 'workflow-of-lost-receipts' });
      await caller.execute(orderFor('v1', 'work', { workflowId: 'workflow-of-lost-receipts' }));
      await caller.execute(order);
      expect(await outcomeOf(order, undefined)).toMatchObject({ output: { messageId: order.idempotencyKey } });
      expect(await caller.poll(orderFor('v1', 'work', { workflowId: 'workflow-of-lost-receipts' }))).toEqual({
        kind: 'unheard',
      });
    });

    it('leaves us in the dark, where it cannot', async () => {
      expect(await caller.poll(orderFor('v03', 'work'))).toMatchObject({ kind: 'unknown' });
      expect(await caller.cancel(orderFor('v03', 'work'))).toMatchObject({ kind: 'failed' });
    });
  });

  it.each([
    ['leads-away', 'permanent', 'AGENT_ENDPOINT_REFUSED', undefined],
    ['busy', 'rate_limited', 'AGENT_RATE_LIMITED', 6_000],
    ['garbage', 'bad_output', 'AGENT_ANSWER_MALFORMED', undefined],
    ['no-skills', 'bad_output', 'AGENT_ANSWER_MALFORMED', undefined],
    ['no-card', 'permanent', 'AGENT_REFUSED', undefined],
  ])('%s is %s: %s', async (card, kind, type, retryAfterMs) => {
    const answer = await caller.execute(orderFor(card, 'work'));
    expect(answer).toMatchObject({ kind: 'failed', failure: { class: kind, type } });
    expect(answer.kind === 'failed' && answer.failure.retryAfterMs).toBe(retryAfterMs);
  });
});
