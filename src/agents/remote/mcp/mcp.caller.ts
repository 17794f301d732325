import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { CallToolResultSchema, ListToolsResultSchema } from '@modelcontextprotocol/sdk/types.js';
import type { Clock } from '#kernel/clock.js';
import { remoteNameOf } from '../../domain/remote-names.js';
import { AgentCaller } from '../agent-caller.js';
import {
  failed,
  type CancelAnswer,
  type ExecuteAnswer,
  type Failed,
  type PollAnswer,
  type ProbeAnswer,
} from '../call-answer.js';
import type { GuardedFetch } from '../endpoint/guarded-fetch.js';
import { exchange, type CallLimits } from '../exchange.js';
import type { RemoteAgent, WorkOrder } from '../work-order.js';
import { judgeMcpFault } from './judge-mcp-fault.js';
import type { McpSession } from './mcp-session.js';
import { openHttpSession } from './open-http-session.js';
import { readToolResult } from './read-tool-result.js';
import type { StdioPrograms } from './stdio-programs.js';

/** An agent that has more pages of tools than this lists them for ever. */
const MAX_PAGES = 20;

/** The exchange has its own end; the SDK's must not come before it. */
const NEVER_FIRST_MS = 1_000;

/** Calls agents that are MCP servers: a capability is a tool of that name or the one it has named, its input the arguments. */
export class McpAgentCaller extends AgentCaller {
  constructor(
    private readonly guarded: GuardedFetch,
    private readonly programs: StdioPrograms,
    private readonly clock: Clock,
    private readonly limits: CallLimits,
  ) {
    super();
  }

  execute(order: WorkOrder): Promise<ExecuteAnswer> {
    const { agent } = order;
    const tool = remoteNameOf(agent, order.capability);
    const timeout = this.limits.callTimeoutMs;
    return this.inSession<ExecuteAnswer>(agent, order.signal, timeout, async (client, signal) => {
      const options = { signal, timeout: timeout + NEVER_FIRST_MS };
      if (!(await hasTool(client, tool, options))) {
        return failed('permanent', 'AGENT_LACKS_CAPABILITY', `The agent has no tool ${tool}`);
      }
      const params = { name: tool, arguments: order.input, _meta: metaOf(order) };
      const result = await client.request({ method: 'tools/call', params }, CallToolResultSchema, options);
      return readToolResult(result, this.guarded.quoting(agent));
    });
  }

  /** A tool answers in its own call or never: there is nothing to ask by. */
  poll(order: WorkOrder): Promise<PollAnswer> {
    const message = 'A tool of an MCP server cannot be asked what has become of a call';
    const answer: PollAnswer = { kind: 'unknown', message };
    return exchange(order.signal, this.limits.callTimeoutMs, () => Promise.resolve(answer));
  }

  /** The call that was aborted has said so itself, by `notifications/cancelled`. */
  cancel(): Promise<CancelAnswer> {
    return Promise.resolve({ kind: 'told' });
  }

  async probe(agent: RemoteAgent, signal?: AbortSignal): Promise<ProbeAnswer> {
    const began = performance.now();
    const timeout = this.limits.probeTimeoutMs;
    const answer = await this.inSession(agent, signal, timeout, async (client, bounded) => {
      await client.ping({ signal: bounded, timeout: timeout + NEVER_FIRST_MS });
      return { kind: 'well', version: client.getServerVersion()?.version } as const;
    });
    const responseTimeMs = Math.round(performance.now() - began);
    if (answer.kind === 'well') return { status: 'healthy', version: answer.version, responseTimeMs };
    const reason = answer.kind === 'failed' ? answer.failure.message : 'No answer came in time';
    return { status: 'unhealthy', reason, responseTimeMs };
  }

  private inSession<T>(
    agent: RemoteAgent,
    signal: AbortSignal | undefined,
    timeout: number,
    work: (client: Client, signal: AbortSignal) => Promise<T>,
  ) {
    return exchange<T | Failed>(signal, timeout, async (bounded) => {
      let session: McpSession | undefined;
      try {
        session = await this.open(agent, bounded, timeout);
        return await Promise.race([work(session.client, bounded), session.broken]);
      } catch (error) {
        return judgeMcpFault(error, this.guarded.quoting(agent));
      } finally {
        session?.close();
      }
    });
  }

  private open({ endpointUrl }: RemoteAgent, signal: AbortSignal, timeout: number): Promise<McpSession> {
    if (endpointUrl.startsWith('stdio:')) return this.programs.open(endpointUrl);
    const options = { signal, timeout: timeout + NEVER_FIRST_MS };
    return openHttpSession(endpointUrl, { guarded: this.guarded, now: () => this.clock.now(), options });
  }
}

/** Asked for beforehand: a server that lacks a tool answers in whatever way it likes. */
async function hasTool(
  client: Client,
  name: string,
  options: { readonly signal: AbortSignal; readonly timeout: number },
): Promise<boolean> {
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const params = cursor === undefined ? {} : { cursor };
    const { tools, nextCursor } = await client.request(
      { method: 'tools/list', params },
      ListToolsResultSchema,
      options,
    );
    if (tools.some((tool) => tool.name === name)) return true;
    if (nextCursor === undefined) return false;
    cursor = nextCursor;
  }
  return false;
}

/** What an agent may want to know of the order beside its input. */
function metaOf(order: WorkOrder): Record<string, unknown> {
  const { revision, feedback } = order.revision;
  return {
    'agent-orchestrator/idempotency-key': order.idempotencyKey,
    'agent-orchestrator/workflow-id': order.workflowId,
    'agent-orchestrator/seed': order.seed,
    'agent-orchestrator/revision': revision,
    'agent-orchestrator/feedback': feedback,
    'agent-orchestrator/deadline': order.deadline?.toISOString(),
  };
}
