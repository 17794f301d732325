import type { Agent } from '../domain/agent.js';
import type { RemoteAgent } from './work-order.js';

/** The agent as one that is called elsewhere; undefined when it runs in our workers. */
export function remoteOf(agent: Agent): RemoteAgent | undefined {
  const { protocol } = agent;
  return protocol === 'local' ? undefined : { ...agent, protocol };
}
