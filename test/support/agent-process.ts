import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const FOLDER = join(__dirname, 'agents-elsewhere');

/** An agent as a process of its own; it says on its first line of output at which port it listens. */
export class AgentProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /**
   * @param file below `test/support/agents-elsewhere`, or an absolute path
   * @param program what runs it
   */
  static async start(
    file: string,
    { program = process.execPath, args = [] as string[], port = 0 } = {},
  ): Promise<AgentProcess> {
    const path = file.startsWith('/') ? file : join(FOLDER, file);
    const env = { PATH: process.env['PATH'] ?? '', PORT: String(port) };
    const child = spawn(program, [path, ...(port === 0 ? [] : [String(port)]), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env,
    });
    const [line] = (await Promise.race([once(child.stdout, 'data'), exited(child, path)])) as [Buffer];
    return new AgentProcess(child, Number(/(\d+)\s*$/.exec(line.toString().split('\n')[0] ?? '')?.[1]));
  }

  /** The address of one of its behaviours. */
  at(behaviour: string): string {
    return `http://127.0.0.1:${this.port}/${behaviour}`;
  }

  /** Resolves when it is gone. */
  async ended(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
  }

  async stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.child.kill(signal);
    await this.ended();
  }
}

async function exited(child: ChildProcess, path: string): Promise<never> {
  await once(child, 'exit');
  throw new Error(`${path} ended before it listened`);
}
