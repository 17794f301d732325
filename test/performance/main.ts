import { cpus, loadavg } from 'node:os';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BenchRedis } from './bench-redis.js';
import { startFloor } from './floor.subject.js';
import { machineTicks } from './process-cost.js';
import { describeProfile, profilesIn } from './profile.js';
import { markdownOf, type Results, type W6Row } from './report.js';
import { measureAlone, measureDecision } from './scenarios/latency.js';
import { measureMovies } from './scenarios/movies.js';
import { measureSockets, type SocketSizes } from './scenarios/sockets.js';
import { measureStored } from './scenarios/stored.js';
import { measureThroughput } from './scenarios/throughput.js';
import { measureTraffic, Meter } from './scenarios/traffic.js';
import { startService } from './service.subject.js';
import type { Subject, SubjectMaker } from './subject.js';

const USAGE = `npm run bench [-- options]
  --quick            fewer repeats and workflows: a first impression in about three minutes
  --only a,b         of w6, movies, stored, sockets
  --subjects 'a;b'   of the subjects named in the table
  --fsync POLICY     appendfsync of Redis: always (as the private Redis has it) or everysec
  --profile          instead of measuring, where the time goes in API and worker with 100 in flight
  --out FOLDER       where bench.json and bench.md go (.data/bench)`;

interface Sizes {
  readonly repeats: number;
  readonly warmUp: number;
  readonly throughput: number;
  readonly live: number;
  readonly alone: number;
  readonly decisions: number;
  readonly movies: readonly number[];
  readonly stored: number;
  readonly sockets: SocketSizes;
}
const FULL: Sizes = {
  repeats: 5,
  warmUp: 400,
  throughput: 2_000,
  live: 1_000,
  alone: 200,
  decisions: 100,
  movies: [100, 1_000],
  stored: 10_000,
  sockets: { sockets: 1_000, toldSockets: 20, rounds: 5, throughput: 1_000 },
};
const QUICK: Sizes = {
  repeats: 3,
  warmUp: 300,
  throughput: 1_000,
  live: 500,
  alone: 60,
  decisions: 40,
  movies: [50],
  stored: 2_000,
  sockets: { sockets: 1_000, toldSockets: 20, rounds: 3, throughput: 600 },
};

const SUBJECTS: Readonly<Record<string, SubjectMaker>> = {
  'floor, unpatched': (redis) => startFloor('unpatched', redis),
  'floor, patched': (redis) => startFloor('patched', redis),
  'API + one worker': (redis) => startService({ name: 'API + one worker', roles: ['all'] }, redis),
  'API + two workers': (redis) =>
    startService({ name: 'API + two workers', roles: ['api', 'worker', 'worker'] }, redis),
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function withRedis<T>(fsync: string, use: (redis: BenchRedis) => Promise<T>): Promise<T> {
  const redis = await BenchRedis.start(fsync);
  try {
    return await use(redis);
  } finally {
    await redis.stop();
  }
}

/** One subject, fresh, through everything that is measured of the six steps. */
async function measureW6(make: SubjectMaker, sizes: Sizes, fsync: string): Promise<W6Row> {
  return withRedis(fsync, async (redis) => {
    const subject = await make(redis);
    try {
      await measureThroughput(subject, 100, sizes.warmUp);
      const before = machineTicks();
      const loaded = await measureThroughput(subject, 100, sizes.throughput);
      const after = machineTicks();
      const many = await measureThroughput(subject, sizes.live, sizes.throughput);
      const alone = await measureAlone(subject, sizes.alone);
      const decision = await measureDecision(subject, sizes.decisions);
      return { loaded, many, alone, decision, othersShare: othersShare(before, after, loaded, sizes.throughput) };
    } finally {
      await subject.stop();
    }
  });
}

/** The part of the machine's busy time that was neither the subject's, nor Redis', nor ours. Ours is an estimate: all of this process. */
function othersShare(
  before: { total: number; busy: number },
  after: { total: number; busy: number },
  { cpuPerWorkflow, redisCpuPerWorkflow }: W6Row['loaded'],
  count: number,
): number {
  const busyMs = (after.busy - before.busy) * 10;
  const known = (cpuPerWorkflow + redisCpuPerWorkflow) * count + driverCpuMs();
  return Math.max(0, (busyMs - known) / ((after.total - before.total) * 10));
}

let driverUsed = 0;
function driverCpuMs(): number {
  const { user, system } = process.cpuUsage();
  const now = (user + system) / 1_000;
  const spent = now - driverUsed;
  driverUsed = now;
  return spent;
}

async function measureRoundTrips(fsync: string) {
  return withRedis(fsync, async (redis) => {
    const meter = await Meter.before(redis.port);
    const subject = await startService({ name: 'metered', roles: ['all'], redisUrl: meter.url }, redis);
    try {
      return await measureTraffic(subject, meter, 50);
    } finally {
      await subject.stop();
      meter.close();
    }
  });
}

async function fill(subject: Subject, count: number): Promise<void> {
  const missing = count - (await subject.completed());
  if (missing > 0) await measureThroughput(subject, 100, missing);
}

/** Runs API and worker under V8's profiler, and describes what it has found. */
async function profile(sizes: Sizes, fsync: string, out: string): Promise<void> {
  const folder = join(out, 'profiles');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await withRedis(fsync, async (redis) => {
    const nodeArguments = ['--cpu-prof', `--cpu-prof-dir=${folder}`];
    const subject = await startService({ name: 'profiled', roles: ['api', 'worker'], nodeArguments }, redis);
    await measureThroughput(subject, 100, sizes.throughput);
    const { workflowsPerSecond, cpuPerWorkflow } = await measureThroughput(subject, 100, sizes.throughput);
    await subject.stop();
    say(
      `${workflowsPerSecond.toFixed(0)} workflows/s, ${cpuPerWorkflow.toFixed(2)} ms CPU each, the profiler included`,
    );
  });
  for (const file of profilesIn(folder)) say(`\n${describeProfile(file)}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: 'w6,movies,stored,sockets' },
      subjects: { type: 'string', default: Object.keys(SUBJECTS).join(';') },
      fsync: { type: 'string', default: 'always' },
      out: { type: 'string', default: '.data/bench' },
      profile: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(USAGE);
    return;
  }
  const sizes = values.quick ? QUICK : FULL;
  if (values.profile) {
    await profile(sizes, values.fsync, resolve(values.out));
    return;
  }
  const parts = new Set(values.only.split(','));
  const chosen = Object.entries(SUBJECTS).filter(([name]) => values.subjects.split(';').includes(name));
  const rows: Record<string, W6Row[]> = Object.fromEntries(chosen.map(([name]) => [name, []]));
  const load = loadavg()[0] ?? 0;
  say(`${cpus().length} cores, load ${load.toFixed(2)} before the start, appendfsync ${values.fsync}`);
  if (parts.has('w6')) {
    for (let repeat = 1; repeat <= sizes.repeats; repeat++) {
      for (const [name, make] of chosen) {
        const row = await measureW6(make, sizes, values.fsync);
        rows[name]?.push(row);
        const { workflowsPerSecond, cpuPerWorkflow, statusP50 } = row.loaded;
        say(
          `${repeat}/${sizes.repeats} ${name.padEnd(18)} ${workflowsPerSecond.toFixed(0)} workflows/s, ` +
            `${cpuPerWorkflow.toFixed(2)} ms CPU each (Redis ${row.loaded.redisCpuPerWorkflow.toFixed(2)}), ` +
            `status p50 ${statusP50.toFixed(1)} ms, at ${sizes.live} live ` +
            `${row.many.workflowsPerSecond.toFixed(0)}/s ${row.many.cpuPerWorkflow.toFixed(2)} ms, ` +
            `alone p50 ${row.alone.p50.toFixed(1)} ms, decision p50 ${row.decision.p50.toFixed(1)} ms`,
        );
      }
    }
  }
  const traffic = parts.has('w6') ? await measureRoundTrips(values.fsync) : undefined;
  const movies = [];
  if (parts.has('movies')) {
    for (const live of sizes.movies) {
      movies.push(
        await withRedis(values.fsync, async (redis) => {
          const subject = await startService({ name: 'movies', roles: ['all'] }, redis);
          try {
            return await measureMovies(subject, live);
          } finally {
            await subject.stop();
          }
        }),
      );
      say(`${live} movies at once: ${(movies.at(-1)?.executionsPerMinute ?? 0).toFixed(0)} agent executions/min`);
    }
  }
  const stored = !parts.has('stored')
    ? undefined
    : await withRedis(values.fsync, async (redis) => {
        const subject = await startService({ name: 'stored', roles: ['all'] }, redis);
        try {
          await fill(subject, sizes.stored);
          return await measureStored(subject, 200);
        } finally {
          await subject.stop();
        }
      });
  const sockets = !parts.has('sockets')
    ? undefined
    : await withRedis(values.fsync, async (redis) => {
        const subject = await startService({ name: 'sockets', roles: ['all'] }, redis);
        try {
          await fill(subject, sizes.warmUp);
          return await measureSockets(subject, sizes.sockets);
        } finally {
          await subject.stop();
        }
      });
  const results: Results = {
    at: new Date().toISOString(),
    quick: values.quick,
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? '',
    node: process.version,
    fsync: values.fsync,
    loadBefore: load,
    live: sizes.live,
    w6: rows,
    traffic,
    movies,
    stored,
    sockets,
  };
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'bench.json'), `${JSON.stringify(results, undefined, 2)}\n`);
  writeFileSync(join(out, 'bench.md'), markdownOf(results));
  say(`\n${markdownOf(results)}\n${join(out, 'bench.md')}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
