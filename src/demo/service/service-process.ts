import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endLeftOverRedis } from './left-over-redis.js';
import { serviceEnvironment, type ServiceSettings } from './service-environment.js';

/** Longer than the service may take, its grace for work under way included. */
const STOP_PATIENCE_MS = 20_000;
const SHOWN_LOG_LINES = 8;
const ORDINARY = /"level":"(info|debug)"/;

/** A service of the demo's own, in a process group of its own: Ctrl-C reaches the demo, and the demo ends the service. */
export class ServiceProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly dataDir: string,
    readonly logFile: string,
    /** Settles when the process has ended, for whatever reason. */
    readonly ended: Promise<void>,
  ) {}

  static start(program: string, settings: ServiceSettings, inherited: NodeJS.ProcessEnv): ServiceProcess {
    mkdirSync(settings.dataDir, { recursive: true });
    const logFile = join(settings.dataDir, 'service.log');
    const log = openSync(logFile, 'a');
    const child = spawn(process.execPath, [program], {
      // A .env file of the working directory is for the service somebody runs there, not for this one.
      cwd: settings.dataDir,
      env: serviceEnvironment(inherited, settings),
      // The channel closes with the demo, even after `kill -9`, and a service whose parent is gone ends itself.
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    closeSync(log);
    const ended = once(child, 'exit').then(
      () => undefined,
      () => undefined,
    );
    return new ServiceProcess(child, settings.dataDir, logFile, ended);
  }

  /** Asks it to end and waits; one that does not listen is ended by force, with everything in its group. */
  async stop(): Promise<void> {
    this.signal('SIGTERM');
    const timer = setTimeout(() => {
      this.signal('SIGKILL');
    }, STOP_PATIENCE_MS);
    await this.ended;
    clearTimeout(timer);
    endLeftOverRedis(this.dataDir);
  }

  /** What it said last, unless that was in the ordinary course of things. */
  lastWords(): string[] {
    const lines = readFileSync(this.logFile, 'utf8').trimEnd().split('\n');
    const ordinary = lines.findLastIndex((line) => ORDINARY.test(line));
    return lines.slice(ordinary + 1).slice(-SHOWN_LOG_LINES);
  }

  /** SIGTERM goes to the service alone, which ends its own children in order. */
  private signal(name: 'SIGTERM' | 'SIGKILL'): void {
    const { pid, exitCode, signalCode } = this.child;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    process.kill(name === 'SIGKILL' ? -pid : pid, name);
  }
}
