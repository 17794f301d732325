import { AgentEndpointRefused } from '../endpoint/endpoint.errors.js';
import type { RemoteAgent, WorkOrder } from '../work-order.js';

/**
 * An address below an agent's own: `http://a.example/x` and `health` make `http://a.example/x/health`.
 * @throws AgentEndpointRefused when its own is none
 */
export function under({ endpointUrl }: Pick<RemoteAgent, 'endpointUrl'>, ...path: readonly string[]): URL {
  if (!URL.canParse(endpointUrl)) throw new AgentEndpointRefused(endpointUrl, 'is none');
  const url = new URL(endpointUrl);
  url.pathname = [url.pathname.replace(/\/+$/, ''), ...path.map(encodeURIComponent)].join('/');
  return url;
}

/** Where an order is asked after: by its key, which names the attempt. */
export function taskUrl({ agent, idempotencyKey }: WorkOrder): URL {
  return under(agent, 'tasks', wireKey(idempotencyKey));
}

/** The key as an agent sees it: a header holds ASCII only, and the name of a task's item may hold anything. */
export function wireKey(idempotencyKey: string): string {
  return /^[\x20-\x7e]*$/.test(idempotencyKey) ? idempotencyKey : encodeURIComponent(idempotencyKey);
}

/** The address an agent wants to be polled at, relative to that of its answer or not; undefined when it is not its own. */
export function pollUrl(agent: RemoteAgent, receipt: string): URL | undefined {
  const answered = under(agent, 'execute');
  const url = URL.canParse(receipt, answered.href) ? new URL(receipt, answered) : undefined;
  return url?.origin === answered.origin ? url : undefined;
}
