import type { AgentDirectory } from '../agent-directory.js';
import { AgentRunner, type AgentCall, type AgentOutcome, type Withdrawal } from '../agent-runner.js';

/** Has each agent called as its protocol wants it: in this process, or elsewhere. */
export class RoutingRunner extends AgentRunner {
  constructor(
    private readonly directory: Pick<AgentDirectory, 'find'>,
    private readonly here: AgentRunner,
    private readonly elsewhere: AgentRunner,
  ) {
    super();
  }

  run(call: AgentCall): Promise<AgentOutcome> {
    return this.runnerOf(call.agentId).run(call);
  }

  override withdraw(call: Withdrawal): Promise<boolean> {
    return this.runnerOf(call.agentId).withdraw(call);
  }

  /** One that has gone meanwhile was elsewhere: what is built in stays. */
  private runnerOf(agentId: string): AgentRunner {
    return this.directory.find(agentId)?.protocol === 'local' ? this.here : this.elsewhere;
  }
}
