import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { AgentCallbacks } from '#agents';
import { SystemClock } from '#kernel/clock.js';
import type { CallbackVerdict } from '../../../src/agents/remote/callback/verify-callback.js';
import type { GuardedFetch } from '../../../src/agents/remote/endpoint/guarded-fetch.js';
import { HttpAgentCaller } from '../../../src/agents/remote/http/http.caller.js';
import { AgentProcess } from '../../support/agent-process.js';
import { eventually } from '../../support/eventually.js';
import { guardedFetch } from '../../support/remote-calls.js';
import { aRemoteAgent, aWorkOrder } from '../../support/work-order.js';

const clock = new SystemClock();

describe('an agent that reports by itself', () => {
  let agent: AgentProcess;
  let guarded: GuardedFetch;
  let caller: HttpAgentCaller;
  let receiver: Server;
  let callbacks: AgentCallbacks;
  const verdicts: CallbackVerdict[] = [];

  beforeAll(async () => {
    agent = await AgentProcess.start('http-agent.mjs');
    guarded = guardedFetch();
    caller = new HttpAgentCaller(guarded, clock, { callTimeoutMs: 2_000, probeTimeoutMs: 2_000 });
    receiver = createServer((request, response) => {
      let rawBody = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (rawBody += chunk));
      request.on('end', () => {
        verdicts.push(callbacks.verify({ headers: request.headers, rawBody }));
        response.writeHead(204).end();
      });
    });
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const callbackUrl = `http://127.0.0.1:${(receiver.address() as { port: number }).port}/reports`;
    callbacks = new AgentCallbacks({ callbackUrl, callbackSecret: 'a secret of the service, long enough' }, clock);
  });
  beforeEach(() => {
    verdicts.length = 0;
  });
  afterAll(async () => {
    receiver.close();
    await guarded.close();
    await agent.stop();
  });

  /** Hands an order over and waits for so many reports. */
  const reportsOf = async (behaviour: string, count: number) => {
    const order = aWorkOrder({ agent: aRemoteAgent({ endpointUrl: agent.at(behaviour) }) });
    const answer = await caller.execute({ ...order, callback: callbacks.addressFor(order) });
    expect(answer).toEqual({ kind: 'accepted', receipt: undefined, pollAfterMs: 250 });
    await eventually(() => {
      expect(verdicts).toHaveLength(count);
    });
    const reports = verdicts.flatMap((verdict) => (verdict.kind === 'genuine' ? [verdict.report] : []));
    return { order, reports };
  };

  it('is believed, with its progress and its result', async () => {
    const { order, reports } = await reportsOf('callback', 2);
    expect(reports).toMatchObject([
      { taskId: order.taskId, attempt: 1, sequence: 1, progress: 40, answer: { kind: 'accepted' } },
      {
        taskId: order.taskId,
        attempt: 1,
        sequence: 2,
        answer: { kind: 'completed', output: { key: order.idempotencyKey } },
      },
    ]);
  });

  it('is not believed without the token of its attempt', async () => {
    await reportsOf('callback-forged', 1);
    expect(verdicts).toEqual([{ kind: 'refused', reason: 'forged' }]);
  });

  it('says of which order its reports are, and which is the same again', async () => {
    const { reports } = await reportsOf('callback-twice', 3);
    expect(reports.map(({ eventId, sequence }) => [eventId, sequence])).toEqual([
      ['e2', 2],
      ['e2', 2],
      ['e1', 1],
    ]);
  });
});
