import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { recordFileIn } from '#platform/redis/local/server-record.js';
import { eventually } from '../support/eventually.js';
import { LocalRedisEvents } from '../support/local-redis-events.js';
import { describeWhere } from '../support/skip.js';

jest.setTimeout(120_000);

const PREMISE = 'A lighthouse keeper answers a ship that sank ten years ago';
const DELIVERABLES = [
  'production-book.json',
  'production-report.json',
  'qc-report.json',
  'screenplay.md',
  'subtitles.vtt',
];

/** The demo in a folder of its own, which has the repository's build and nothing else. */
class Demo {
  output = '';
  readonly told: LocalRedisEvents;
  private readonly child: ChildProcess;

  constructor(
    readonly folder: string,
    args: readonly string[],
    latencyMs = 0,
  ) {
    this.told = new LocalRedisEvents(() => recordBelow(join(folder, '.data/demo')));
    this.child = spawn(process.execPath, ['dist/demo/main.js', ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', OFFLINE_LATENCY_MS: String(latencyMs) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  async exitCode(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'close');
    return this.child.exitCode;
  }

  async says(words: string): Promise<void> {
    await eventually(() => {
      expect(this.output).toContain(words);
    }, 60_000);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** SHA-256 of each deliverable, by name, of the one production in the folder. */
  deliverables(): Record<string, string> {
    const productions = join(this.folder, 'productions');
    const [id = ''] = readdirSync(productions);
    const hash = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(productions, id, name)))
        .digest('hex');
    return Object.fromEntries(DELIVERABLES.map((name) => [name, hash(name)]));
  }
}

/** Processes whose working directory is in the folder: the service's, its worker's, its Redis'. */
function processesIn(folder: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
    } catch {
      return false; // It has ended, or is somebody else's.
    }
  });
}

/** The record of the Redis that a demo has started for itself. */
function recordBelow(data: string): string | undefined {
  const [home] = existsSync(data) ? readdirSync(data) : [];
  return home === undefined ? undefined : recordFileIn(join(data, home, 'redis'));
}

const processesNeeded = { met: existsSync('/proc/self/cwd'), reason: 'there is no /proc to see processes in' };

describeWhere(processesNeeded, 'npm run demo', () => {
  const demos: Demo[] = [];
  const run = (args: readonly string[], latencyMs?: number): Demo => {
    const folder = mkdtempSync(join(realpathSync(tmpdir()), 'orchestrator-demo-'));
    symlinkSync(resolve(__dirname, '../../dist'), join(folder, 'dist'));
    const demo = new Demo(folder, args, latencyMs);
    demos.push(demo);
    return demo;
  };
  const expectNothingLeftRunning = (demo: Demo) =>
    eventually(() => {
      expect(processesIn(demo.folder)).toEqual([]);
    }, 20_000);

  afterAll(async () => {
    await Promise.all(demos.map(({ told }) => told.end()));
    for (const { folder } of demos) rmSync(folder, { recursive: true, force: true });
  });

  it('makes the deliverables of a premise, the same ones for the same seed, though two run at once', async () => {
    const args = ['--yes', '--premise', PREMISE, '--genre', 'drama', '--seed', '7'];
    const [one, other] = [run(args), run(args)];
    expect([await one.exitCode(), await other.exitCode()]).toEqual([0, 0]);
    expect(one.output).toMatch(/Answered "approve" \(--yes\)/);
    expect(await one.told.end()).toBeGreaterThan(300);
    for (const [name, sha256] of Object.entries(one.deliverables())) {
      expect(one.output).toMatch(new RegExp(`${name.replace('.', '\\.')} .*${sha256.slice(0, 12)} .*/${name}`));
    }
    expect(one.deliverables()).toEqual(other.deliverables());
    expect(readdirSync(join(one.folder, '.data/demo'))).toEqual([]);
    await expectNothingLeftRunning(one);
  });

  it('ends everything at Ctrl-C and exits with 130', async () => {
    const demo = run(['--yes'], 500);
    await demo.says('begins');
    expect(processesIn(demo.folder).length).toBeGreaterThan(1);
    demo.signal('SIGINT');
    expect(await demo.exitCode()).toBe(130);
    await expectNothingLeftRunning(demo);
  });

  it('leaves nothing running when it is killed', async () => {
    const demo = run(['--yes'], 500);
    await demo.says('begins');
    demo.signal('SIGKILL');
    await expectNothingLeftRunning(demo);
  });

  it('says what to do when the service is killed under it, and leaves nothing running', async () => {
    const demo = run(['--yes'], 500);
    await demo.says('begins');
    const service = processesIn(demo.folder)
      .map((pid) => ({ pid: Number(pid), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }))
      .filter(({ command }) => command.includes('dist/main.js'))
      .sort((a, b) => a.pid - b.pid)[0];
    process.kill(service?.pid ?? 0, 'SIGKILL');
    expect(await demo.exitCode()).toBe(1);
    expect(demo.output).toMatch(/The service ended by itself\. Try once more.*service\.log/);
    await expectNothingLeftRunning(demo);
  });

  it('refuses what it does not know, before it starts anything', async () => {
    const demo = run(['--premises', 'x']);
    expect(await demo.exitCode()).toBe(2);
    expect(demo.output).toContain('--premises');
    expect(readdirSync(demo.folder)).toEqual(['dist']);
  });
});
