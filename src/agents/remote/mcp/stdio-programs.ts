import type { Log } from '#platform/logging/log.js';
import { stdioName } from '../endpoint/remote-addresses.js';
import type { CommandLines } from '../remote-agents.config.js';
import { AgentProgramBroken, AgentProgramPaused, AgentProgramUnknown } from './mcp.errors.js';
import type { McpSession } from './mcp-session.js';
import { StdioProgram } from './stdio-program.js';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A program that lived as long as this was well; an earlier end makes the next pause longer. */
const WELL_AFTER_MS = 30_000;

interface Pause {
  readonly ms: number;
  /** On the clock of `performance`. */
  readonly until: number;
}

/**
 * The programs that agents are: each is started when it is wanted, serves all orders at once, is started again when it has
 * ended, after a pause that grows, and ends with us. Only what the configuration names is ever started.
 */
export class StdioPrograms {
  private readonly running = new Map<string, Promise<StdioProgram>>();
  private readonly pauses = new Map<string, Pause>();
  private isStopping = false;

  constructor(
    private readonly commands: CommandLines,
    private readonly maxResponseBytes: number,
    private readonly log: Log,
  ) {}

  /** @throws AgentProgramUnknown · AgentProgramPaused · AgentProgramBroken */
  async open(endpointUrl: string): Promise<McpSession> {
    const name = stdioName(endpointUrl);
    const command = name !== undefined && Object.hasOwn(this.commands, name) ? this.commands[name] : undefined;
    if (name === undefined || command === undefined) throw new AgentProgramUnknown(endpointUrl);
    const program = this.running.get(name) ?? this.start(name, command);
    return (await program).session();
  }

  /** Ends all of them and lets none begin. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all(
      [...this.running.values()].map((program) =>
        program.then(
          (one) => one.stop(),
          () => undefined,
        ),
      ),
    );
  }

  private start(name: string, command: readonly [string, ...string[]]): Promise<StdioProgram> {
    const waitMs = (this.pauses.get(name)?.until ?? 0) - performance.now();
    if (this.isStopping || waitMs > 0) throw new AgentProgramPaused(name, Math.max(0, Math.ceil(waitMs)));
    const since = performance.now();
    const onEnd = (): void => {
      if (this.running.get(name) === started) this.ended(name, performance.now() - since);
    };
    const { maxResponseBytes, log } = this;
    const program = new StdioProgram({ name, command, maxResponseBytes, log, onEnd });
    const started = program.start().catch((error: unknown) => {
      this.log.warn({ err: error, program: name }, 'An agent that is a program cannot be started');
      onEnd();
      throw new AgentProgramBroken(name, error);
    });
    this.running.set(name, started);
    return started;
  }

  private ended(name: string, livedMs: number): void {
    this.running.delete(name);
    if (this.isStopping) return;
    const before = livedMs > WELL_AFTER_MS ? undefined : this.pauses.get(name);
    const ms = before ? Math.min(LONGEST_PAUSE_MS, before.ms * 2) : FIRST_PAUSE_MS;
    this.pauses.set(name, { ms, until: performance.now() + ms });
    this.log.warn({ program: name, pause_ms: ms }, 'An agent that is a program ended; the next order starts it again');
  }
}
