import type { Actor } from '#kernel/actor.js';

export const AGENT_EVENT_TYPES = [
  'agent.registered',
  'agent.updated',
  'agent.status_changed',
  'agent.deregistered',
] as const;
export type AgentEventType = (typeof AGENT_EVENT_TYPES)[number];

/** Why an agent's status is another one now: `data.reason` of `agent.status_changed`. */
export const STATUS_REASONS = [
  'operator',
  'probes_missed',
  'heartbeat_missed',
  'recovered',
  'reset',
  'registered',
] as const;
export type StatusReason = (typeof STATUS_REASONS)[number];

/** Something that happened to an agent, as clients see it. It has no log but the global one. */
export interface AgentEvent {
  /** `agent:<agent id>:<seq>`. */
  readonly id: string;
  /** Counts within the agent from 1, without a gap, and goes on when an agent of the same id comes back. */
  readonly seq: number;
  /** Position in the global log; opaque. */
  readonly cursor: string;
  readonly type: AgentEventType;
  readonly agent_id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor?: Actor | undefined;
}
