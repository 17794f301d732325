import type { Agent } from './domain/agent.js';
import type { Demands } from './domain/agent-constraints.js';
import type { Candidate, Roster } from './domain/roster.js';

/** Who can do what at the moment, from memory: asked for every task, it costs no round trip. */
export abstract class AgentDirectory {
  /** Who has the capability; which of the candidates gets a task is decided with the claim of a slot. */
  abstract roster(capability: string, demands?: Demands): Roster;

  /** Every agent that offers the capability, whether or not it may be given work now. */
  abstract able(capability: string): readonly Agent[];

  /** An agent, whether or not it may be given work now. */
  abstract find(id: string): Agent | undefined;

  /** Those who may be given a task with these demands now. */
  candidates(capability: string, demands?: Demands): readonly Candidate[] {
    return this.roster(capability, demands).candidates;
  }
}
