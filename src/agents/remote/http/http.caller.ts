import type { Clock } from '#kernel/clock.js';
import { retryAfterMs } from '#platform/outbound/retry-after.js';
import { AgentCaller } from '../agent-caller.js';
import { failed, type CancelAnswer, type ExecuteAnswer, type PollAnswer, type ProbeAnswer } from '../call-answer.js';
import type { GuardedFetch } from '../endpoint/guarded-fetch.js';
import { exchange, silenceIsFailure, type CallLimits } from '../exchange.js';
import type { RemoteAgent, WorkOrder } from '../work-order.js';
import { pollUrl, taskUrl, under, wireKey } from './addresses.js';
import { judgeHealth } from './judge-health.js';
import { orderBody, orderHeaders } from './order-body.js';
import { isSuccess, readRefusal, readReply, type Reply } from './read-reply.js';

interface Question {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** Calls agents by our own contract: `POST /execute`, `GET /tasks/{key}`, `POST /tasks/{key}/cancel`, `GET /health`. */
export class HttpAgentCaller extends AgentCaller {
  constructor(
    private readonly guarded: GuardedFetch,
    private readonly clock: Clock,
    private readonly limits: CallLimits,
  ) {
    super();
  }

  execute(order: WorkOrder): Promise<ExecuteAnswer> {
    const headers = { ...orderHeaders(order), 'content-type': 'application/json' };
    const body = JSON.stringify(orderBody(order));
    return exchange(order.signal, this.limits.callTimeoutMs, async (signal) => {
      const reply = await this.ask(under(order.agent, 'execute'), { method: 'POST', headers, body, signal });
      return readReply(reply, order.taskId, this.guarded.quoting(order.agent));
    });
  }

  async poll(order: WorkOrder, receipt?: string): Promise<PollAnswer> {
    const answer = await exchange<PollAnswer>(order.signal, this.limits.callTimeoutMs, async (signal) => {
      const url = receipt === undefined ? taskUrl(order) : pollUrl(order.agent, receipt);
      if (!url)
        return failed('bad_output', 'AGENT_POLL_URL_REFUSED', 'The agent is to be polled at an address not its own');
      const reply = await this.ask(url, { method: 'GET', headers: orderHeaders(order), signal });
      return reply.status === 404
        ? { kind: 'unheard' }
        : readReply(reply, order.taskId, this.guarded.quoting(order.agent));
    });
    // An agent that is asked again and again is asked again at the same place.
    return answer.kind === 'accepted' ? { ...answer, receipt: answer.receipt ?? receipt } : answer;
  }

  async cancel(order: WorkOrder): Promise<CancelAnswer> {
    const answer = await exchange<CancelAnswer>(undefined, this.limits.callTimeoutMs, async (signal) => {
      const url = under(order.agent, 'tasks', wireKey(order.idempotencyKey), 'cancel');
      const reply = await this.ask(url, { method: 'POST', headers: orderHeaders(order), signal });
      const isOver = isSuccess(reply) || reply.status === 404;
      return isOver ? { kind: 'told' } : readRefusal(reply, this.guarded.quoting(order.agent));
    });
    return silenceIsFailure(answer);
  }

  async probe(agent: RemoteAgent, signal?: AbortSignal): Promise<ProbeAnswer> {
    const began = performance.now();
    const reply = await exchange(signal, this.limits.probeTimeoutMs, (bounded) => {
      const url = agent.healthCheckUrl === undefined ? under(agent, 'health') : new URL(agent.healthCheckUrl);
      return this.ask(url, { method: 'GET', signal: bounded });
    });
    return { ...judgeHealth(reply), responseTimeMs: Math.round(performance.now() - began) };
  }

  private async ask(url: URL, { headers, ...question }: Question): Promise<Reply> {
    const response = await this.guarded.fetch(url, {
      ...question,
      headers: { accept: 'application/json', ...headers },
    });
    const body = parsed(await response.text());
    const wait = retryAfterMs(response.headers.get('retry-after'), this.clock.now());
    return { status: response.status, body, retryAfterMs: wait };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text.trim() === '' ? undefined : text;
  }
}
