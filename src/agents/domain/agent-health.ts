import type { ProbeAnswer } from '../remote/call-answer.js';
import type { Agent } from './agent.js';

/** How long after its last heartbeat an agent that sends heartbeats still counts as alive. */
export const HEARTBEAT_VALID_MS = 300_000;

export interface AgentHealth {
  readonly status: 'healthy' | 'unhealthy' | 'unknown';
  readonly error?: string | undefined;
  /** Since the last heartbeat. */
  readonly heartbeatAgeMs?: number | undefined;
  /** How long the agent took to answer. */
  readonly responseTimeMs?: number | undefined;
}

/**
 * What is known of an agent.
 * @param probed what it has just answered; local ones live in our workers, and are not asked
 */
export function agentHealth(
  { declared, lastHeartbeat }: Pick<Agent, 'declared' | 'lastHeartbeat'>,
  now: Date,
  probed?: ProbeAnswer,
): AgentHealth {
  const heartbeatAgeMs = lastHeartbeat && now.getTime() - lastHeartbeat.getTime();
  const found = { heartbeatAgeMs, responseTimeMs: probed?.responseTimeMs };
  if (declared === 'offline') return { ...found, status: 'unhealthy', error: 'The agent has been set offline' };
  if (probed?.status === 'unhealthy') {
    return { ...found, status: 'unhealthy', error: probed.reason ?? 'The agent does not say why' };
  }
  return { ...found, status: 'healthy', error: probed?.reason };
}

/** Whether an agent that used to send heartbeats has gone silent. */
export function isSilent({ lastHeartbeat }: Pick<Agent, 'lastHeartbeat'>, now: Date): boolean {
  return lastHeartbeat !== undefined && now.getTime() - lastHeartbeat.getTime() > HEARTBEAT_VALID_MS;
}
