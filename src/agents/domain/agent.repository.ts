import type { Cause } from '#kernel/actor.js';
import type { Agent, AgentDeclaration, DeclaredStatus, ResourceRequirements } from './agent.js';
import type { AgentTask } from './agent-task.js';

export type RegisterOutcome =
  /** `refreshed`: it was known under the same endpoint; its declaration is now this one, its status is as before. */
  { readonly kind: 'registered' | 'refreshed' } | { readonly kind: 'taken'; readonly endpointUrl: string };

export type ChangeOutcome = { readonly kind: 'changed' } | { readonly kind: 'missing' };

export type DeregisterOutcome =
  | { readonly kind: 'deregistered' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'busy'; readonly running: number };

/** Absent leaves, null clears. */
export interface AgentChange {
  readonly status?: DeclaredStatus | undefined;
  readonly maxConcurrentTasks?: number | undefined;
  readonly resourceRequirements?: ResourceRequirements | null | undefined;
  readonly version?: string | null | undefined;
}

/** What a probe found. */
export interface ProbeFinding {
  readonly isWell: boolean;
  /** Whether its heartbeats have stopped. */
  readonly isSilent: boolean;
}

/** What it changed: nothing, the agent is unreachable now, it is reachable again, it has been deregistered. */
export type ProbeNews = 'same' | 'lost' | 'recovered' | 'missing';

/** A running task that is to be taken away from its agent. */
export interface Recall {
  readonly workflowId: string;
  readonly taskId: string;
  readonly capability: string;
  readonly agentId: string;
  readonly reason: 'reset' | 'offline';
  /** As it is stored; it goes when the attempt that was running then is over. */
  readonly mark: string;
}

/** What is announced on the channel of changes, as JSON. */
export interface AgentNews {
  readonly agent_id: string;
  readonly change: 'registered' | 'updated' | 'reset' | 'deregistered';
  /** What may now be possible, or no longer. */
  readonly capabilities: readonly string[];
}

/**
 * The registry. Every change that can matter to waiting work is announced by the same step that makes it, and what clients
 * shall know of it is in the global log by the same step.
 */
export abstract class AgentRepository {
  abstract register(declaration: AgentDeclaration, by: Cause): Promise<RegisterOutcome>;
  abstract change(agent: Agent, change: AgentChange, by: Cause): Promise<ChangeOutcome>;
  /** A sign of life, with the capacity if it has changed. */
  abstract heartbeat(agent: Agent, by: Cause, maxConcurrentTasks?: number): Promise<ChangeOutcome>;
  /** Forgets its failures, makes it available and marks what it runs as to be taken away; so does whatever puts an agent offline. */
  abstract reset(agent: Agent, by: Cause): Promise<ChangeOutcome>;
  /** Refused while a task runs on it. */
  abstract deregister(agent: Agent, by: Cause): Promise<DeregisterOutcome>;

  /** Whether this process is the one of the cluster that probes; it is for as long as it keeps asking. */
  abstract mayProbe(owner: string, officeMs: number): Promise<boolean>;
  /** After three misses in a row an agent is unreachable until it answers again; both are announced. */
  abstract noteProbe(agent: Agent, finding: ProbeFinding, at: Date): Promise<ProbeNews>;

  /** Running tasks that are still to be taken away from agents; about so many at a time. */
  abstract recalls(limit: number): Promise<Recall[]>;

  abstract find(id: string): Promise<Agent | undefined>;
  /** In order of registration. */
  abstract list(): Promise<Agent[]>;
  /** Attempts it has finished, newest first; only so many are kept. */
  abstract finishedTasks(id: string): Promise<AgentTask[]>;
}
