import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { redactText } from '#platform/logging/redact.js';
import type { Log } from '#platform/logging/log.js';
import { isAlive } from '#platform/redis/local/is-alive.js';
import { AgentAnswerTooLarge } from '../endpoint/endpoint.errors.js';
import { WE, type McpSession } from './mcp-session.js';

/** How long a program may take from its start to its first word. */
const START_TIMEOUT_MS = 10_000;

export interface ProgramOptions {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly maxResponseBytes: number;
  readonly log: Log;
  /** Hears once that it is of no use any more, whoever brought it about. */
  readonly onEnd: () => void;
}

/** A running program that speaks MCP on its standard input and output. It inherits next to nothing of our environment. */
export class StdioProgram {
  readonly client = new Client(WE);
  private readonly transport: StdioClientTransport;
  private readonly brokenBy: Promise<never>;
  private pid: number | null = null;
  private hasEnded = false;

  constructor(private readonly options: ProgramOptions) {
    const [command, ...args] = options.command;
    const { maxResponseBytes } = options;
    this.transport = new StdioClientTransport({ command, args, stderr: 'pipe', maxBufferSize: maxResponseBytes });
    this.brokenBy = new Promise((_, reject) => {
      this.client.onerror = (error) => {
        if (!error.message.includes('exceeded maximum size')) return;
        reject(new AgentAnswerTooLarge(maxResponseBytes));
        this.end();
        void this.stop();
      };
    });
    this.brokenBy.catch(() => undefined); // Heard by whoever races it; nobody may.
    this.client.onclose = () => {
      this.end();
    };
    this.transport.stderr?.on('data', (chunk: Buffer) => {
      const says = redactText(chunk.toString('utf8').trimEnd());
      options.log.debug({ program: options.name, says }, 'An agent that is a program said something');
    });
  }

  /** Resolves when it has introduced itself. */
  async start(): Promise<this> {
    try {
      await this.client.connect(this.transport, { timeout: START_TIMEOUT_MS });
      this.pid = this.transport.pid;
      return this;
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  session(): McpSession {
    return { client: this.client, broken: this.brokenBy, close: () => undefined };
  }

  /** Closes its input, then asks it to end, then ends it by force. */
  async stop(): Promise<void> {
    const { pid } = this;
    await this.client.close();
    // The SDK lets go of a program that said too much before that has ended.
    if (pid !== null && isAlive(pid)) process.kill(pid, 'SIGKILL');
  }

  private end(): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.options.onEnd();
  }
}
