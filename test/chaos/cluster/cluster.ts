import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answersPing } from '#platform/redis/ask-redis.js';
import { freePort } from '#platform/redis/free-port.js';
import { eventually } from '../../support/eventually.js';
import { findProgram } from '../../support/find-program.js';
import { FOLDER_VARIABLE, placesIn, type ProcessOrders } from '../places.js';
import { LEASE_MS, type Plan, type ServiceRole, type Victim } from '../plan.js';
import type { PlantName } from '../plants.js';
import { AgentsElsewhere } from './agents-elsewhere.js';
import { ApiClient, KEY } from './api-client.js';
import { Supervised } from './supervised.js';

const ROOT = resolve(__dirname, '../../..');
const PRELOADS = ['plant', 'boundaries', 'agents'].map((name) => resolve(__dirname, `../preload/${name}.preload.js`));
const READY_MS = 180_000;

interface Member {
  readonly role: ServiceRole;
  readonly process: Supervised;
}

/** The built service in all its processes, on a Redis of its own whose log is on disk. */
export class Cluster {
  private constructor(
    readonly redisUrl: string,
    readonly api: ApiClient,
    private readonly redis: Supervised,
    private readonly members: readonly Member[],
    private readonly elsewhere: AgentsElsewhere,
  ) {}

  static async start(plan: Plan, plant: PlantName | undefined, folder: string): Promise<Cluster> {
    const places = placesIn(folder);
    for (const dir of [places.blows, places.redisData, places.serviceData]) mkdirSync(dir, { recursive: true });
    writeFileSync(places.asks, '');
    writeFileSync(places.ledger, '');
    const { disturbances, agentMs, elsewhere } = plan;
    const orders: ProcessOrders = { disturbances, agentMs, elsewhere, plant };
    writeFileSync(places.orders, JSON.stringify(orders));
    const redisPort = await freePort();
    const redisUrl = `redis://127.0.0.1:${redisPort}`;
    const redis = startRedis(folder, redisPort);
    await eventually(async () => {
      if (!(await answersPing(redisUrl))) throw new Error(`No Redis answers at ${redisUrl}`);
    }, READY_MS);
    const agents = await AgentsElsewhere.start(elsewhere, folder).catch(async (error: unknown) => {
      await redis.end();
      throw error;
    });
    const apiPort = await freePort();
    const members = plan.roles.map((role, i) => ({
      role,
      process: startService(folder, `${role}-${i + 1}`, {
        ROLE: role,
        PORT: String(apiPort),
        AGENT_CALLBACK_URL: `http://127.0.0.1:${apiPort}/api/v1/agent-reports`,
        ...settings(plan, redisUrl, folder),
      }),
    }));
    const cluster = new Cluster(redisUrl, new ApiClient(`http://127.0.0.1:${apiPort}`), redis, members, agents);
    try {
      // Who ends by itself before it is ready never will be.
      await eventually(() => (cluster.faults().length > 0 ? undefined : cluster.api.requireReady()), READY_MS, 50);
      const [fault] = cluster.faults();
      if (fault !== undefined) throw new Error(`The ${fault}`);
      await agents.register(cluster.api);
    } catch (error) {
      await cluster.end();
      throw error;
    }
    return cluster;
  }

  /** Waits until the API takes requests. */
  ready(): Promise<void> {
    return eventually(() => this.api.requireReady(), READY_MS, 50);
  }

  /** A process that plays the part, for a disturbance by the clock; where the worker is beside the API, it is that one. */
  pidOf(victim: Victim): number {
    if (victim === 'redis') return this.redis.pid;
    if (victim === 'agent') return this.elsewhere.nextPid();
    const fitting = this.members.find(({ role }) => role === victim) ?? this.members[0];
    return fitting?.process.pid ?? 0;
  }

  /** How processes ended that nobody had killed. */
  faults(): string[] {
    const ofMembers = this.members.flatMap(({ role, process }) => process.faults.map((fault) => `${role} ${fault}`));
    return [...ofMembers, ...this.redis.faults.map((fault) => `redis ${fault}`), ...this.elsewhere.faults()];
  }

  async end(): Promise<void> {
    await Promise.all([...this.members.map(({ process }) => process.end()), this.elsewhere.end()]);
    await this.redis.end();
  }
}

function startRedis(folder: string, port: number): Supervised {
  const { redisData, redisPid } = placesIn(folder);
  const settings = { port, bind: '127.0.0.1', dir: redisData, save: '', appendonly: 'yes', appendfsync: 'always' };
  return new Supervised({
    program: findProgram('redis-server', 'valkey-server') ?? 'redis-server',
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    cwd: redisData,
    environment: {},
    logFile: join(folder, 'redis.log'),
    onStart: (pid) => {
      writeFileSync(redisPid, String(pid));
    },
  });
}

function startService(folder: string, name: string, environment: Readonly<Record<string, string>>): Supervised {
  return new Supervised({
    program: process.execPath,
    args: [join(ROOT, 'dist/main.js')],
    cwd: folder,
    environment,
    logFile: join(folder, `${name}.log`),
  });
}

function settings(plan: Plan, redisUrl: string, folder: string): Record<string, string> {
  const { serviceData, productions } = placesIn(folder);
  return {
    PATH: process.env['PATH'] ?? '',
    REDIS_URL: redisUrl,
    API_KEYS: KEY,
    DATA_DIR: serviceData,
    OUTPUT_DIR: productions,
    LEASE_MS: String(LEASE_MS),
    OFFLINE_LATENCY_MS: String(plan.thinkMs),
    BENCH_WORKFLOWS: '1',
    AGENT_CALLBACK_SECRET: 'what the tokens of the chaos are made of',
    AGENT_CALL_TIMEOUT_MS: '700',
    AGENT_PROBE_INTERVAL_MS: '400',
    BREAKER_OPEN_MS: '1000',
    STREAM_HEARTBEAT_MS: '1000',
    LOG_FORMAT: 'json',
    NODE_OPTIONS: PRELOADS.map((file) => `--require ${file}`).join(' '),
    [FOLDER_VARIABLE]: folder,
  };
}
