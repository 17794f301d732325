import type { Agent } from './agent.js';
import type { Demands } from './agent-constraints.js';
import { firstUnmet } from './meets-constraints.js';

/** Somebody who may be given a task. */
export interface Candidate {
  readonly agentId: string;
  /** Tasks it takes at a time. */
  readonly slots: number;
}

/** Why somebody who has the capability may not be given the task. */
export const LEFT_OUT_REASONS = [
  'maintenance',
  'offline',
  'unreachable',
  'agent_type',
  'version',
  'resources',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface LeftOut {
  readonly agentId: string;
  readonly reason: LeftOutReason;
}

/** Who has a capability: those who may be given a task, and those who may not. */
export interface Roster {
  readonly candidates: readonly Candidate[];
  /** So many at most are named: they are kept with every task. */
  readonly leftOut: readonly LeftOut[];
}

/** As many are a help; more would only be long. */
const LEFT_OUT_MAX = 20;

/**
 * @param agents all that have the capability
 * @param callsElsewhere whether agents elsewhere are given work at all
 */
export function rosterOf(agents: readonly Agent[], demands: Demands | undefined, callsElsewhere: boolean): Roster {
  const candidates: Candidate[] = [];
  const leftOut: LeftOut[] = [];
  for (const agent of agents) {
    const reason = objectionTo(agent, demands, callsElsewhere);
    if (reason === undefined) candidates.push({ agentId: agent.id, slots: agent.maxConcurrentTasks });
    else if (leftOut.length < LEFT_OUT_MAX) leftOut.push({ agentId: agent.id, reason });
  }
  return { candidates, leftOut };
}

function objectionTo(agent: Agent, demands: Demands | undefined, callsElsewhere: boolean): LeftOutReason | undefined {
  if (agent.declared !== 'available') return agent.declared;
  if (agent.unreachable === true || (agent.protocol !== 'local' && !callsElsewhere)) return 'unreachable';
  for (const constraints of demands?.all ?? []) {
    const unmet = firstUnmet(agent, constraints);
    if (unmet !== undefined) return unmet;
  }
  return undefined;
}
