import type { Clock } from '#kernel/clock.js';
import type { AppConfig } from '#platform/config/app-config.js';
import type { Log } from '#platform/logging/log.js';
import type { AgentCaller } from './agent-caller.js';
import { EndpointGuard } from './endpoint/endpoint-guard.js';
import { endpointRules } from './endpoint/endpoint-rules.js';
import { GuardedFetch } from './endpoint/guarded-fetch.js';
import type { CallLimits } from './exchange.js';
import { HttpAgentCaller } from './http/http.caller.js';
import type { StdioPrograms } from './mcp/stdio-programs.js';
import { ProtocolAgentCaller } from './protocol-agent-caller.js';
import { remoteAgentsSlice, type RemoteAgentsConfig } from './remote-agents.config.js';

/** An agent that takes longer to say how it is, is not well. */
const PROBE_TIMEOUT_MS = 10_000;

/** Everything that reaches agents elsewhere from this process: connections and programs, which end with it. */
export class RemoteCalls {
  readonly caller: AgentCaller;
  private readonly config: RemoteAgentsConfig;
  private readonly guarded: GuardedFetch;
  private programs: StdioPrograms | undefined;

  constructor(
    config: AppConfig,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.config = config.of(remoteAgentsSlice);
    const { maxResponseBytes, callTimeoutMs, tokens } = this.config;
    const guard = new EndpointGuard(endpointRules(config));
    this.guarded = new GuardedFetch({ guard, maxResponseBytes, timeoutMs: callTimeoutMs, tokens });
    const limits = { callTimeoutMs, probeTimeoutMs: PROBE_TIMEOUT_MS };
    this.caller = new ProtocolAgentCaller({
      http: () => Promise.resolve(new HttpAgentCaller(this.guarded, clock, limits)),
      a2a: () => this.loadA2a(limits),
      mcp: () => this.loadMcp(limits),
    });
  }

  async stop(): Promise<void> {
    await Promise.all([this.programs?.stop(), this.guarded.close()]);
  }

  private async loadA2a(limits: CallLimits): Promise<AgentCaller> {
    const { A2aAgentCaller } = await import('./a2a/a2a.caller.js');
    return new A2aAgentCaller(this.guarded, this.clock, limits);
  }

  private async loadMcp(limits: CallLimits): Promise<AgentCaller> {
    const { McpAgentCaller } = await import('./mcp/mcp.caller.js');
    const { StdioPrograms } = await import('./mcp/stdio-programs.js');
    const { stdioCommands, maxResponseBytes } = this.config;
    this.programs = new StdioPrograms(stdioCommands, maxResponseBytes, this.log);
    return new McpAgentCaller(this.guarded, this.programs, this.clock, limits);
  }
}
