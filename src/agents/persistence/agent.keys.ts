/** Every Redis key of the agents; same prefix, same slot as all others. */
export class AgentKeys {
  /** Ids of the registered agents by the time of their registration. */
  readonly all: string;
  /** Pub/sub channel: the registry has changed. */
  readonly changes: string;

  /** Who probes the agents. */
  readonly prober: string;

  /** The number of each agent's latest event, by id; it survives the agent. */
  readonly seqs: string;
  /** What is to be taken away from agents: why and from whom, by the token of the slot. */
  readonly recalls: string;
  /** The global log, which workflows write to as well. */
  readonly events: string;

  constructor(private readonly prefix: string) {
    this.all = `${prefix}:agents`;
    this.changes = `${prefix}:agent-changes`;
    this.prober = `${prefix}:agent-prober`;
    this.seqs = `${prefix}:agent-seqs`;
    this.recalls = `${prefix}:agent-recalls`;
    this.events = `${prefix}:events`;
  }

  agent(id: string): string {
    return `${this.prefix}:agent:${id}`;
  }

  /** Tokens of the running tasks, by the end of their lease. */
  slots(id: string): string {
    return `${this.agent(id)}:slots`;
  }

  /** Counters that survive restarts: attempts completed and failed, time spent. */
  statistics(id: string): string {
    return `${this.agent(id)}:statistics`;
  }

  /** The attempts it has finished, newest first, as JSON; the writer keeps the newest 200. */
  finished(id: string): string {
    return `${this.agent(id)}:finished`;
  }
}
