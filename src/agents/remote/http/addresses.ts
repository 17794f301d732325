import type { RemoteAgent, WorkOrder } from '../work-order.js';

/** An address below an agent's own: `http://a.example/x` and `health` make `http://a.example/x/health`. */
export function under({ endpointUrl }: Pick<RemoteAgent, 'endpointUrl'>, ...path: readonly string[]): URL {
  const url = new URL(endpointUrl);
  url.pathname = [url.pathname.replace(/\/+$/, ''), ...path.map(encodeURIComponent)].join('/');
  return url;
}

/** Where an order is asked after: by its key, which names the attempt. */
export function taskUrl({ agent, idempotencyKey }: WorkOrder): URL {
  return under(agent, 'tasks', idempotencyKey);
}

/** The address an agent wants to be polled at, relative or not; undefined when it is not one of its own. */
export function pollUrl({ endpointUrl }: RemoteAgent, receipt: string): URL | undefined {
  if (!URL.canParse(receipt, endpointUrl)) return undefined;
  const url = new URL(receipt, endpointUrl);
  return url.origin === new URL(endpointUrl).origin ? url : undefined;
}
