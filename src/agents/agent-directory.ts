import type { Agent } from './domain/agent.js';

/** Somebody who may be given a task. */
export interface Candidate {
  readonly agentId: string;
  /** Tasks it takes at a time. */
  readonly slots: number;
}

/** Who can do what at the moment, from memory: asked for every task, it costs no round trip. */
export abstract class AgentDirectory {
  /** Agents that offer the capability and may be given work now; who of them gets it is decided with the claim of a slot. */
  abstract candidates(capability: string): readonly Candidate[];

  /** Every agent that offers the capability, whether or not it may be given work now. */
  abstract able(capability: string): readonly Agent[];

  /** An agent, whether or not it may be given work now. */
  abstract find(id: string): Agent | undefined;
}
