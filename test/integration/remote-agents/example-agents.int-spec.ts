import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { distribution } from '#agents/catalog';
import { SystemClock } from '#kernel/clock.js';
import type { GuardedFetch } from '../../../src/agents/remote/endpoint/guarded-fetch.js';
import { HttpAgentCaller } from '../../../src/agents/remote/http/http.caller.js';
import { orderBody } from '../../../src/agents/remote/http/order-body.js';
import { AgentProcess } from '../../support/agent-process.js';
import { findProgram } from '../../support/find-program.js';
import { guardedFetch } from '../../support/remote-calls.js';
import { describeWhere } from '../../support/skip.js';
import { aRemoteAgent, aWorkOrder } from '../../support/work-order.js';

const EXAMPLES = resolve(__dirname, '../../../examples/agents');
const python = { met: findProgram('python3') !== undefined, reason: 'python3 is not on PATH' };

function behaves(file: string, program?: string): void {
  let agent: AgentProcess;
  let guarded: GuardedFetch;
  let caller: HttpAgentCaller;

  beforeAll(async () => {
    const options = { args: ['0'], ...(program !== undefined && { program }) };
    agent = await AgentProcess.start(`${EXAMPLES}/${file}`, options);
    guarded = guardedFetch();
    caller = new HttpAgentCaller(guarded, new SystemClock(), { callTimeoutMs: 5_000, probeTimeoutMs: 5_000 });
  });
  afterAll(async () => {
    await guarded.close();
    await agent.stop();
  });

  const orderOf = (input: unknown, fields = {}) =>
    aWorkOrder({ agent: aRemoteAgent({ endpointUrl: agent.at('') }), capability: 'distribution', input, ...fields });

  it('does the work of the capability, with an output that our own agent could have given', async () => {
    const answer = await caller.execute(orderOf(distribution.example.input));
    expect(answer).toMatchObject({ kind: 'completed', quality: { score: 90, issues: [] } });
    const output = answer.kind === 'completed' ? answer.output : undefined;
    expect(distribution.output.parse(output).distribution_record.metadata.title).toBe('The Second Lamp');
  });

  it('answers the same order again with the same result, and another one under its key with a conflict', async () => {
    const order = orderOf(distribution.example.input);
    const first = await caller.execute(order);
    expect(await caller.execute(order)).toEqual(first);
    expect(await caller.poll(order)).toEqual(first);
    const other = orderOf({}, { idempotencyKey: order.idempotencyKey });
    expect(await caller.execute(other)).toMatchObject({
      failure: { class: 'permanent', type: 'AGENT_ORDER_CONFLICT' },
    });
  });

  it('knows nothing of what it was never asked, and does not distribute what has not passed', async () => {
    expect(await caller.poll(orderOf({}))).toEqual({ kind: 'unheard' });
    expect(await caller.cancel(orderOf({}))).toEqual({ kind: 'told' });
    const { input } = distribution.example;
    const failed = orderOf({ ...input, qc_report: { ...input.qc_report, status: 'fail' } });
    expect(await caller.execute(failed)).toMatchObject({ failure: { class: 'permanent', type: 'AGENT_FAILED' } });
    expect(await caller.execute(orderOf({ nothing: 'of use' }))).toMatchObject({ failure: { type: 'AGENT_FAILED' } });
  });

  it('survives nonsense, and is well', async () => {
    const nonsense = await fetch(agent.at('execute'), {
      method: 'POST',
      headers: { 'idempotency-key': 'n' },
      body: '{',
    });
    expect(await nonsense.json()).toMatchObject({ status: 'failed' });
    expect((await fetch(agent.at('execute'), { method: 'POST', body: '{}' })).status).toBe(400);
    expect(await caller.probe(aRemoteAgent({ endpointUrl: agent.at('') }))).toMatchObject({
      status: 'healthy',
      version: '1.0.0',
    });
  });
}

describe('the example agent in Node', () => {
  behaves('distribution.mjs');

  it('has fewer than 60 lines', () => {
    expect(readFileSync(`${EXAMPLES}/distribution.mjs`, 'utf8').trimEnd().split('\n').length).toBeLessThan(60);
  });
});

describeWhere(python, 'the example agent in Python', () => {
  behaves('distribution.py', findProgram('python3'));
});

describe('the example order', () => {
  it('has the shape in which orders are sent', () => {
    const order = JSON.parse(readFileSync(`${EXAMPLES}/order.json`, 'utf8')) as Record<string, object>;
    const sent = JSON.parse(JSON.stringify(orderBody(aWorkOrder({ qualityThreshold: 70 })))) as Record<string, object>;
    expect(Object.keys(order)).toEqual(Object.keys(sent));
    expect(Object.keys(order['context'] ?? {})).toEqual(Object.keys(sent['context'] ?? {}));
  });
});
