import { AgentDirectory, type Agent, type AgentRepository, type Candidate } from '#agents';

/** The registry in memory: read at the start and at every change that is announced. */
export class RegistryDirectory extends AgentDirectory {
  private byCapability: ReadonlyMap<string, readonly Candidate[]> = new Map();

  constructor(private readonly agents: Pick<AgentRepository, 'list'>) {
    super();
  }

  candidates(capability: string): readonly Candidate[] {
    return this.byCapability.get(capability) ?? [];
  }

  /** Reads the registry again. */
  async refresh(): Promise<void> {
    const byCapability = new Map<string, Candidate[]>();
    for (const agent of (await this.agents.list()).filter(mayWork)) {
      const candidate = { agentId: agent.id, slots: agent.maxConcurrentTasks };
      for (const capability of agent.capabilities) {
        byCapability.set(capability, [...(byCapability.get(capability) ?? []), candidate]);
      }
    }
    this.byCapability = byCapability;
  }
}

/** Agents that run elsewhere are registered, but this version calls none. */
function mayWork(agent: Agent): boolean {
  return agent.protocol === 'local' && agent.declared === 'available';
}
