import type { Clock } from '#kernel/clock.js';
import type { AppConfig } from '#platform/config/app-config.js';
import type { Log } from '#platform/logging/log.js';
import type { EndpointGuard } from '#platform/outbound/endpoint-guard.js';
import type { AgentCaller } from './agent-caller.js';
import { endpointGuard } from './endpoint/agent-endpoint-guard.js';
import type { GuardedFetch } from './endpoint/guarded-fetch.js';
import type { CallLimits } from './exchange.js';
import { HttpAgentCaller } from './http/http.caller.js';
import type { StdioPrograms } from './mcp/stdio-programs.js';
import { ProtocolAgentCaller } from './protocol-agent-caller.js';
import { remoteAgentsSlice, type RemoteAgentsConfig } from './remote-agents.config.js';

/** An agent that takes longer to say how it is, is not well. */
const PROBE_TIMEOUT_MS = 10_000;

/**
 * Everything that reaches agents elsewhere from this process: connections and programs, which end with it. The HTTP client and
 * the SDKs are loaded when the first agent is called, since together they cost a quarter of a second and 40 MB.
 */
export class RemoteCalls {
  readonly caller: AgentCaller;
  private readonly config: RemoteAgentsConfig;
  private readonly guard: EndpointGuard;
  private readonly limits: CallLimits;
  private guarded: Promise<GuardedFetch> | undefined;
  private programs: StdioPrograms | undefined;

  constructor(
    config: AppConfig,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.config = config.of(remoteAgentsSlice);
    this.guard = endpointGuard(config);
    this.limits = { callTimeoutMs: this.config.callTimeoutMs, probeTimeoutMs: PROBE_TIMEOUT_MS };
    this.caller = new ProtocolAgentCaller({
      http: async () => new HttpAgentCaller(await this.wayOut(), clock, this.limits),
      a2a: () => this.loadA2a(),
      mcp: () => this.loadMcp(),
    });
  }

  async stop(): Promise<void> {
    await Promise.all([this.programs?.stop(), this.guarded?.then((guarded) => guarded.close())]);
  }

  private async loadA2a(): Promise<AgentCaller> {
    const { A2aAgentCaller } = await import('./a2a/a2a.caller.js');
    return new A2aAgentCaller(await this.wayOut(), this.clock, this.limits);
  }

  private async loadMcp(): Promise<AgentCaller> {
    const { McpAgentCaller } = await import('./mcp/mcp.caller.js');
    const { StdioPrograms } = await import('./mcp/stdio-programs.js');
    const { stdioCommands, maxResponseBytes } = this.config;
    this.programs = new StdioPrograms(stdioCommands, maxResponseBytes, this.log);
    return new McpAgentCaller(await this.wayOut(), this.programs, this.clock, this.limits);
  }

  /** One for all protocols. */
  private wayOut(): Promise<GuardedFetch> {
    return (this.guarded ??= this.loadWayOut());
  }

  private async loadWayOut(): Promise<GuardedFetch> {
    const { GuardedFetch } = await import('./endpoint/guarded-fetch.js');
    const { maxResponseBytes, callTimeoutMs, tokens } = this.config;
    return new GuardedFetch({ guard: this.guard, maxResponseBytes, timeoutMs: callTimeoutMs, tokens });
  }
}
