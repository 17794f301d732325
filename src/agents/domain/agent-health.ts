import type { Agent } from './agent.js';

/** How long after its last heartbeat an agent still counts as alive. */
export const HEARTBEAT_VALID_MS = 300_000;

export interface AgentHealth {
  readonly status: 'healthy' | 'unhealthy' | 'unknown';
  readonly error?: string;
  /** Since the last heartbeat. */
  readonly heartbeatAgeMs?: number;
}

/**
 * What is known of an agent without asking it: local ones live in our workers, of the others only heartbeats are known,
 * since this version does not call remote agents.
 */
export function agentHealth(
  { declared, protocol, lastHeartbeat }: Pick<Agent, 'declared' | 'protocol' | 'lastHeartbeat'>,
  now: Date,
): AgentHealth {
  if (declared === 'offline') return { status: 'unhealthy', error: 'The agent has been set offline' };
  if (protocol === 'local') return { status: 'healthy' };
  if (!lastHeartbeat) {
    return {
      status: 'unknown',
      error: 'The agent has sent no heartbeat yet; probing remote agents is not part of this version',
    };
  }
  const heartbeatAgeMs = now.getTime() - lastHeartbeat.getTime();
  if (heartbeatAgeMs <= HEARTBEAT_VALID_MS) return { status: 'healthy', heartbeatAgeMs };
  const seconds = Math.round(heartbeatAgeMs / 1000);
  return { status: 'unhealthy', heartbeatAgeMs, error: `The last heartbeat came ${String(seconds)} s ago` };
}
