import type { AgentType } from './agent-type.js';

/** Statuses as clients know them. `busy` is never set: it shows that every slot is taken. */
export const AGENT_STATUSES = ['available', 'busy', 'maintenance', 'offline'] as const;
export type AgentStatus = (typeof AGENT_STATUSES)[number];

/** What an operator may set. */
export const DECLARED_STATUSES = ['available', 'maintenance', 'offline'] as const;
export type DeclaredStatus = (typeof DECLARED_STATUSES)[number];

/** Words of other systems that mean the same. */
export const STATUS_SYNONYMS = { idle: 'available', active: 'available', unavailable: 'offline' } as const;

/** How an agent is called; `local` ones run inside our workers. */
export const AGENT_PROTOCOLS = ['local', 'http', 'a2a', 'mcp'] as const;
export type AgentProtocol = (typeof AGENT_PROTOCOLS)[number];

export interface ResourceRequirements {
  readonly cpuCores?: number | undefined;
  readonly memoryGb?: number | undefined;
  readonly gpuMemoryGb?: number | undefined;
  readonly storageGb?: number | undefined;
}

/** What an agent says of itself when it registers. */
export interface AgentDeclaration {
  readonly id: string;
  readonly type: AgentType;
  readonly title: string;
  /** The roster's department, e.g. `Story`. */
  readonly department?: string | undefined;
  readonly capabilities: readonly string[];
  readonly protocol: AgentProtocol;
  readonly endpointUrl: string;
  readonly healthCheckUrl?: string | undefined;
  readonly resourceRequirements?: ResourceRequirements | undefined;
  readonly maxConcurrentTasks: number;
  readonly version?: string | undefined;
  /** Names of the fields that it takes and gives. */
  readonly inputs?: readonly string[] | undefined;
  readonly outputs?: readonly string[] | undefined;
  /** What its tool (mcp) or skill (a2a) for a capability is called, where that is not the capability's own name. */
  readonly remoteNames?: Readonly<Record<string, string>> | undefined;
  /** It comes with the service and registers again at every start. */
  readonly builtIn: boolean;
}

/** One member of the crew. */
export interface Agent extends AgentDeclaration {
  /** As declared by an operator; survives restarts. */
  readonly declared: DeclaredStatus;
  readonly registeredAt: Date;
  readonly lastHeartbeat?: Date | undefined;
  /** It does not answer, or has stopped to send its heartbeats. */
  readonly unreachable?: boolean;
  /** Slots it holds: `<workflow id>/<task id>` of each running task, the one whose lease ends first in front. */
  readonly currentTasks: readonly string[];
  readonly statistics: AgentStatistics;
}

/** Counted over the agent's attempts since it was registered, or since its last reset. */
export interface AgentStatistics {
  readonly completed: number;
  readonly failed: number;
  /** Time spent in completed attempts. */
  readonly busyMs: number;
}

/** Whether the agent offers a capability. */
export function agentCan(agent: Pick<AgentDeclaration, 'capabilities'>, capability: string): boolean {
  return agent.capabilities.includes(capability);
}

/** Available with every slot taken is busy; who cannot be reached is offline. */
export function agentStatus(
  agent: Pick<Agent, 'declared' | 'currentTasks' | 'maxConcurrentTasks' | 'unreachable'>,
): AgentStatus {
  if (agent.declared !== 'available') return agent.declared;
  if (agent.unreachable === true) return 'offline';
  return agent.currentTasks.length >= agent.maxConcurrentTasks ? 'busy' : 'available';
}

/** Our word for a status: `idle` and `active` mean available, `unavailable` means offline. */
export function statusMeant(word: string): string {
  return Object.hasOwn(STATUS_SYNONYMS, word) ? STATUS_SYNONYMS[word as keyof typeof STATUS_SYNONYMS] : word;
}

/** Percent of the finished attempts that succeeded; undefined before the first. */
export function successRate({ completed, failed }: AgentStatistics): number | undefined {
  const finished = completed + failed;
  return finished === 0 ? undefined : Math.round((completed / finished) * 1000) / 10;
}

/** Mean seconds of a completed attempt; undefined before the first. */
export function averageSeconds({ completed, busyMs }: AgentStatistics): number | undefined {
  return completed === 0 ? undefined : Math.round(busyMs / completed) / 1000;
}
