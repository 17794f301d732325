import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

export interface Launch {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** How soon it runs again when it was killed; as soon as under a process manager unless it says otherwise. */
  readonly restartMs?: number;
  /** Told of the process id at every start. */
  readonly onStart?: (pid: number) => void;
}

const RESTART_MS = 150;

/** A process that is started again whenever it is killed, until it is told to end. */
export class Supervised {
  /** How it ended where nobody had killed it. */
  readonly faults: string[] = [];
  private child: ChildProcess;
  /** Process groups of all its lives: a killed parent leaves children behind. */
  private readonly groups: number[] = [];
  private readonly log: WriteStream;
  private isEnding = false;

  constructor(private readonly launch: Launch) {
    this.log = createWriteStream(launch.logFile, { flags: 'a' });
    process.once('exit', this.killAll);
    this.child = this.start();
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Nothing of it is left afterwards. */
  async end(): Promise<void> {
    this.isEnding = true;
    const ended = this.child.exitCode === null && this.child.signalCode === null ? once(this.child, 'exit') : undefined;
    this.killAll();
    process.off('exit', this.killAll);
    await ended;
    this.log.end();
  }

  private readonly killAll = (): void => {
    for (const group of this.groups) killGroup(group);
  };

  private start(): ChildProcess {
    const { program, args, cwd, environment, onStart } = this.launch;
    const child = spawn(program, args, { cwd, env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.pipe(this.log, { end: false });
    child.stderr.pipe(this.log, { end: false });
    child.once('exit', (code, signal) => void this.restart(code, signal));
    this.groups.push(child.pid ?? 0);
    onStart?.(child.pid ?? 0);
    return child;
  }

  private mayStart(): boolean {
    return !this.isEnding;
  }

  private async restart(code: number | null, signal: NodeJS.Signals | null): Promise<void> {
    if (!this.mayStart()) return;
    if (signal !== 'SIGKILL') this.faults.push(`ended by itself with ${signal ?? `exit code ${String(code)}`}`);
    await wait(this.launch.restartMs ?? RESTART_MS);
    if (this.mayStart()) this.child = this.start();
  }
}

function killGroup(pid: number): void {
  try {
    if (pid > 0) process.kill(-pid, 'SIGKILL');
  } catch {
    // None of it lives.
  }
}
