import type { Client } from '@modelcontextprotocol/sdk/client/index.js';

/** A connection to an MCP server, ready to be asked. */
export interface McpSession {
  readonly client: Client;
  /** Rejects when the connection breaks in a way that leaves a request without an answer. */
  readonly broken: Promise<never>;
  /** The session is not needed any more. */
  close(): void;
}

/** Who we say that we are. */
export const WE = { name: 'agent-orchestrator', version: '1' };
