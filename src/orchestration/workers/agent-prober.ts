import { isSilent, remoteOf, type Agent, type AgentCaller, type AgentRepository } from '#agents';
import type { Clock } from '#kernel/clock.js';
import type { Log } from '#platform/logging/log.js';
import { logRoundFault } from '#platform/redis/log-round-fault.js';

export interface ProberOptions {
  /** This worker's name among the others. */
  readonly owner: string;
  /** How often each agent is asked. */
  readonly everyMs: number;
}

/** So many rounds without a sign of the one who probes, and another worker does. */
const ROUNDS_MISSED = 2;

/** Asks agents elsewhere whether they are well; one worker of the cluster does so for all. */
export class AgentProber {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;

  constructor(
    private readonly options: ProberOptions,
    private readonly agents: Pick<AgentRepository, 'list' | 'mayProbe' | 'noteProbe'>,
    private readonly caller: Pick<AgentCaller, 'probe'>,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => {
      this.round ??= this.probeAll().finally(() => (this.round = undefined));
    }, this.options.everyMs);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async probeAll(): Promise<void> {
    const { owner, everyMs } = this.options;
    try {
      if (!(await this.agents.mayProbe(owner, everyMs * ROUNDS_MISSED))) return;
      await Promise.all((await this.agents.list()).map((agent) => this.probe(agent)));
    } catch (error) {
      logRoundFault(this.log, error, 'Agents could not be probed');
    }
  }

  private async probe(agent: Agent): Promise<void> {
    const remote = remoteOf(agent);
    if (!remote || agent.declared !== 'available') return;
    const { status, reason } = await this.caller.probe(remote);
    const now = this.clock.now();
    const finding = { isWell: status !== 'unhealthy', isSilent: isSilent(agent, now) };
    const news = await this.agents.noteProbe(agent, finding, now);
    if (news === 'lost') this.log.warn({ agent: agent.id, reason }, 'An agent is offline: it does not answer');
    if (news === 'recovered') this.log.info({ agent: agent.id }, 'An agent is back');
  }
}
