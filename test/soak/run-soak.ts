import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { WorkflowKeys } from '#workflows';
import { eventually } from '../support/eventually.js';
import { startRedis } from '../support/redis-server.js';
import { ServiceProcess, serviceHome } from '../support/service-process.js';
import { growthOf, type Growth } from './growth.js';
import { leftOver } from './left-over.js';
import { takeSample, type MemorySample, type Watched } from './memory.js';
import { SoakClient } from './soak-client.js';
import type { SoakOptions } from './soak-options.js';
import { SteadyLoad } from './steady-load.js';

const PREFIX = '{soak}';
const KEY = 'key-of-the-soak';
/**
 * Everything that fills up to a bound is full after seconds, so that what still grows is a leak. The heap is a small one,
 * for the same reason: with room to spare the collector comes late, and garbage looks like growth.
 */
const SETTINGS = {
  RETENTION_MS: '5000',
  EVENT_LOG_MAX: '1000',
  BENCH_WORKFLOWS: '1',
  NODE_OPTIONS: '--max-old-space-size=96 --max-semi-space-size=4',
};
const SAMPLE_MS = 2_000;
const TELL_MS = 15_000;
/** How long the last workflows may take to end and to be removed. */
const SETTLE_MS = 90_000;

export interface SoakReport {
  readonly started: number;
  readonly refused: number;
  readonly removed: number;
  /** Of the removed ones, those that did not end well. */
  readonly failed: number;
  readonly growth: readonly Growth[];
  readonly leftOver: readonly string[];
}

/** Runs the built service under a steady load and watches its memory. */
export async function runSoak({ minutes }: SoakOptions, say: (line: string) => void): Promise<SoakReport> {
  const server = await startRedis();
  const redis = new Redis(server.url);
  const home = serviceHome();
  const environment = { ...SETTINGS, REDIS_URL: server.url, KEY_PREFIX: PREFIX, API_KEYS: KEY, ROLE: 'all' };
  const service = await ServiceProcess.listening(home, { ...environment, OUTPUT_DIR: `${home.dir}/productions` });
  try {
    const client = new SoakClient(service.url, KEY);
    const watched: Watched = {
      apiPid: service.pid,
      workerPid: await service.workerPid(),
      redis,
      keys: new WorkflowKeys(PREFIX),
    };
    await eventually(async () => {
      if (!(await client.isReady())) throw new Error('The service is not ready');
    }, 30_000);
    const load = await SteadyLoad.prepare(client);
    load.begin();
    const samples = await watch(minutes, watched, async (sample) => {
      say(describe(sample, load, await client.live()));
    });
    load.end();
    const keys = await settle(redis);
    const { removed, failed } = await outcomes(watched);
    const { started, refused } = load;
    return { started, refused, removed, failed, growth: growth(samples), leftOver: keys };
  } finally {
    await service.stop();
    await redis.quit();
    await server.stop();
    await home.remove();
  }
}

async function watch(
  minutes: number,
  watched: Watched,
  tell: (sample: MemorySample) => Promise<void>,
): Promise<MemorySample[]> {
  const samples: MemorySample[] = [];
  const end = performance.now() + minutes * 60_000;
  let told = performance.now();
  while (performance.now() < end) {
    await wait(SAMPLE_MS);
    const sample = await takeSample(watched);
    samples.push(sample);
    if (performance.now() - told < TELL_MS) continue;
    told = performance.now();
    await tell(sample);
  }
  return samples;
}

/** Waits until nothing is left of the workflows, and says what is when that takes too long. */
async function settle(redis: Redis): Promise<string[]> {
  let keys: string[] = [];
  await eventually(
    async () => {
      keys = await leftOver(redis, PREFIX);
      if (keys.length > 0) throw new Error('Something is left');
    },
    SETTLE_MS,
    1_000,
  ).catch(() => undefined);
  return keys;
}

async function outcomes({ redis, keys }: Watched): Promise<Pick<SoakReport, 'removed' | 'failed'>> {
  const lines = await redis.lrange(keys.audit, 0, -1);
  const failed = lines.filter((line) => (JSON.parse(line) as { status: string }).status !== 'completed');
  return { removed: lines.length, failed: failed.length };
}

function growth(samples: readonly MemorySample[]): Growth[] {
  const names = ['api', 'worker', 'redis'] as const;
  return names.map((name) => growthOf({ name, values: samples.map((sample) => sample[name]) }));
}

function describe({ api, worker, redis }: MemorySample, { started }: SteadyLoad, live: number): string {
  return `api ${mib(api)}  worker ${mib(worker)}  redis ${mib(redis)}  started ${String(started)}  live ${String(live)}`;
}

export function mib(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
