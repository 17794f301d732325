import { AgentDirectory, rosterOf, type Agent, type AgentRepository, type Demands, type Roster } from '#agents';

/** So many answers are remembered; demands are the callers' own, so there is no end to them. */
const ROSTERS_MAX = 1_000;

/** The registry in memory: read at the start and at every change that is announced. */
export class RegistryDirectory extends AgentDirectory {
  private byCapability: ReadonlyMap<string, readonly Agent[]> = new Map();
  private byId: ReadonlyMap<string, Agent> = new Map();
  /** Answers given since the registry was read, by capability and demands. */
  private readonly rosters = new Map<string, Roster>();

  constructor(
    private readonly agents: Pick<AgentRepository, 'list'>,
    /** Whether agents elsewhere are given work. */
    private readonly callsElsewhere: boolean,
  ) {
    super();
  }

  roster(capability: string, demands?: Demands): Roster {
    const question = demands ? `${capability}@${demands.name}` : capability;
    const known = this.rosters.get(question);
    if (known) return known;
    const roster = rosterOf(this.byCapability.get(capability) ?? [], demands, this.callsElsewhere);
    if (this.rosters.size >= ROSTERS_MAX) this.rosters.clear();
    this.rosters.set(question, roster);
    return roster;
  }

  able(capability: string): readonly Agent[] {
    return this.byCapability.get(capability) ?? [];
  }

  find(id: string): Agent | undefined {
    return this.byId.get(id);
  }

  capabilities(): readonly string[] {
    return [...this.byCapability.keys()];
  }

  /** Reads the registry again. */
  async refresh(): Promise<void> {
    const agents = await this.agents.list();
    const byCapability = new Map<string, Agent[]>();
    for (const agent of agents) {
      for (const capability of agent.capabilities) {
        byCapability.set(capability, [...(byCapability.get(capability) ?? []), agent]);
      }
    }
    this.byCapability = byCapability;
    this.byId = new Map(agents.map((agent) => [agent.id, agent]));
    this.rosters.clear();
  }
}
