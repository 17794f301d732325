import { AgentDirectory, agentCan, type Agent, type AgentRepository, type Candidate } from '#agents';

/** The registry in memory: read at the start and at every change that is announced. */
export class RegistryDirectory extends AgentDirectory {
  private byCapability: ReadonlyMap<string, readonly Candidate[]> = new Map();
  private byId: ReadonlyMap<string, Agent> = new Map();

  constructor(
    private readonly agents: Pick<AgentRepository, 'list'>,
    /** Whether agents elsewhere are given work. */
    private readonly callsElsewhere: boolean,
  ) {
    super();
  }

  candidates(capability: string): readonly Candidate[] {
    return this.byCapability.get(capability) ?? [];
  }

  able(capability: string): readonly Agent[] {
    return [...this.byId.values()].filter((agent) => agentCan(agent, capability));
  }

  find(id: string): Agent | undefined {
    return this.byId.get(id);
  }

  /** Reads the registry again. */
  async refresh(): Promise<void> {
    const agents = await this.agents.list();
    const byCapability = new Map<string, Candidate[]>();
    const able = agents.filter(({ protocol }) => protocol === 'local' || this.callsElsewhere);
    for (const agent of able.filter(({ declared, unreachable }) => declared === 'available' && unreachable !== true)) {
      const candidate = { agentId: agent.id, slots: agent.maxConcurrentTasks };
      for (const capability of agent.capabilities) {
        byCapability.set(capability, [...(byCapability.get(capability) ?? []), candidate]);
      }
    }
    this.byCapability = byCapability;
    this.byId = new Map(agents.map((agent) => [agent.id, agent]));
  }
}
