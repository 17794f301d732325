import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import { needsCare } from '#kernel/finding.js';
import { Queues } from '#platform/queue/queues.js';
import { RedisConnections } from '#platform/redis/redis-connections.js';
import { workflowTickQueue } from '#workflows';
import { examine, type Examination } from '../../src/doctor/persistence/examine.js';
import { ApiStage } from '../support/api-stage.js';
import { realRedis, startRedis } from '../support/redis-server.js';
import { agentCatalog } from '#agents/catalog';
import { silentLog } from '../support/silent-log.js';
import { describeWhere } from '../support/skip.js';

jest.setTimeout(30_000);

const LEASE_MS = 1_000;
const MAIN = resolve('dist/doctor/main.js');

let stage: ApiStage;
let home: string;

beforeEach(async () => {
  stage = await ApiStage.start();
  home = mkdtempSync(join(tmpdir(), 'orchestrator-doctor-'));
});
afterEach(async () => {
  await stage.stop();
  rmSync(home, { recursive: true, force: true });
});

const examined = (): Promise<Examination> =>
  examine(stage.redis, { keyPrefix: stage.prefix, leaseMs: LEASE_MS, logMax: 10_000 });
const found = async (): Promise<string[]> => (await examined()).findings.map(({ code }) => code);
/** As if a worker swept. */
const withWorker = () => stage.redis.set(stage.keys.sweeper, 'somebody', 'PX', 60_000);

/** The built program, with an environment that holds nothing but what is given. */
function doctor(args: string[], environment: Record<string, string>): Promise<{ code: number; text: string }> {
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: join(home, 'data'), ...environment };
  return new Promise((done) => {
    execFile(process.execPath, [MAIN, ...args], { cwd: home, env }, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), text: stdout + stderr });
    });
  });
}

describe('the doctor', () => {
  it('finds nothing wrong with workflows under way, waiting and ended', async () => {
    await withWorker();
    const claim = await stage.claim(await stage.workflow());
    await stage.begin(claim, 'series_creator');
    await stage.waiting();
    await stage.end(await stage.workflow());
    const { findings, work, data, queue } = await examined();
    expect(findings).toEqual([]);
    expect(work).toMatchObject({ running: 1, isSwept: true });
    expect(queue).toMatchObject({ waiting: 3, failed: 0 });
    expect(data?.keys).toBeGreaterThan(10);
  });

  it('finds work that nobody does', async () => {
    await stage.workflow();
    expect(await found()).toEqual(['NO_WORKER']);
  });

  it('finds a lease that nobody took over, and leaves one alone that has just run out', async () => {
    await withWorker();
    const { workflow } = await stage.claim(await stage.workflow());
    await stage.redis.zadd(stage.keys.leases, Date.now() - 1.5 * LEASE_MS, workflow.id);
    expect(await found()).toEqual([]);
    await stage.redis.zadd(stage.keys.leases, Date.now() - 30 * LEASE_MS, workflow.id);
    const { findings } = await examined();
    expect(findings).toEqual([expect.objectContaining({ code: 'LEASE_STUCK', severity: 'error' })]);
    expect(findings[0]?.message).toContain(`30 s ago: ${workflow.id}`);
  });

  it('finds work that is overdue', async () => {
    await withWorker();
    const id = await stage.workflow();
    await stage.redis.zadd(stage.keys.due, Date.now() - 60_000, id);
    expect(await found()).toEqual(['WORK_OVERDUE']);
  });

  it('finds a slot that the task of an ended workflow holds', async () => {
    await withWorker();
    const claim = await stage.claim(await stage.workflow());
    await stage.begin(claim, 'series_creator');
    await stage.api.delete(`/workflows/${claim.workflow.id}`);
    expect(await found()).toEqual([]);
    await stage.redis.hset(stage.keys.workflow(claim.workflow.id), 'ended_at', Date.now() - 60 * LEASE_MS);
    expect(await found()).toEqual(['SLOT_STUCK']);
  });

  it('finds workflows that wore out their workers', async () => {
    await withWorker();
    const id = await stage.workflow();
    await stage.end(id);
    await stage.redis.hset(
      stage.keys.workflow(id),
      'error',
      JSON.stringify({ type: 'WORKERS_WORN_OUT', message: 'x' }),
    );
    const { findings } = await examined();
    expect(findings).toEqual([expect.objectContaining({ code: 'WORKERS_WORN_OUT', severity: 'warning' })]);
    expect(findings[0]?.cure).toContain('POST /api/v1/workflows/{id}/retry');
  });

  it('finds keys that belong to nothing, and only those', async () => {
    await withWorker();
    await stage.workflow();
    const { keys, redis } = stage;
    const orphans = [keys.tasks(ApiStage.nobody), `${stage.prefix}:agent:nobody:slots`, `${stage.prefix}:mystery`];
    for (const key of orphans) await redis.set(key, 'x');
    await redis.set('somebody:elses', 'x');
    const { findings, data } = await examined();
    expect(data?.orphans).toEqual(orphans.sort());
    expect(findings.map(({ code }) => code)).toEqual(['ORPHAN_KEYS']);
  });

  it('finds data of another version', async () => {
    await stage.redis.set(`${stage.prefix}:data-version`, '999');
    const { findings } = await examined();
    expect(findings).toEqual([expect.objectContaining({ code: 'DATA_VERSION_FOREIGN', severity: 'error' })]);
  });

  it('finds logs that lost their beginning', async () => {
    await withWorker();
    const id = await stage.workflow();
    await stage.ask(await stage.claim(id), 'story_approval_001');
    await stage.redis.xtrim(stage.keys.events, 'MAXLEN', 1);
    await stage.redis.xtrim(stage.keys.log(id), 'MAXLEN', 1);
    const { findings, logs } = await examined();
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning EVENT_LOG_SHORT',
      'note WORKFLOW_LOG_TRIMMED',
    ]);
    expect(logs).toMatchObject({ events: 1, isTrimmed: true, beheaded: [id] });
  });

  it('finds nudges that wait too long, and those that failed', async () => {
    await withWorker();
    const { prefix, server } = stage;
    const connections = new RedisConnections(server.url, silentLog);
    const queue = new Queues(connections, prefix, silentLog).queue(workflowTickQueue);
    await queue.add({ workflow_id: 'w' }, { id: 'late' });
    await stage.redis.hset(`${prefix}:queue:${workflowTickQueue.name}:late`, 'timestamp', Date.now() - 60_000);
    await stage.redis.zadd(`${prefix}:queue:${workflowTickQueue.name}:failed`, 1, 'other');
    const { findings } = await examined();
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning QUEUE_LAGS',
      'note QUEUE_JOBS_FAILED',
    ]);
    expect(findings[0]?.message).toContain('the oldest for 60 s');
    await queue.close();
    await connections.close();
  });

  it('looks at the rest where it cannot look at one thing', async () => {
    await withWorker();
    await stage.redis.set(stage.agentKeys.all, 'not a sorted set');
    const { findings, logs } = await examined();
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['EXAMINATION_FAILED']));
    // Each of the crew has told that it is there.
    expect(logs?.events).toBe(agentCatalog.length);
  });

  it('changes nothing', async () => {
    await stage.workflow();
    const before = await stage.redis.dbsize();
    await examined();
    expect(await stage.redis.dbsize()).toBe(before);
  });
});

describe('npm run doctor', () => {
  it('says that all is well, with exit code 0', async () => {
    const { code, text } = await doctor([], { REDIS_URL: stage.server.url, KEY_PREFIX: stage.prefix });
    expect(text).toContain('All is well.');
    expect(text).toContain(`keys under ${stage.prefix}`);
    expect(code).toBe(0);
  });

  it('says what is wrong and what to do, with exit code 1', async () => {
    await stage.workflow();
    const { code, text } = await doctor([], { REDIS_URL: stage.server.url, KEY_PREFIX: stage.prefix });
    expect(text).toMatch(/ERROR NO_WORKER\n {2}No worker is at work.*\n {2}What to do: Start one: npm start/);
    expect(text).toContain('1 thing to mend.');
    expect(code).toBe(1);
  });

  it('says it to machines as well', async () => {
    const { code, text } = await doctor(['--json'], { REDIS_URL: stage.server.url, KEY_PREFIX: stage.prefix });
    expect(JSON.parse(text)).toMatchObject({
      healthy: true,
      findings: [],
      facts: { redis: { version: expect.any(String) as string } },
    });
    expect(code).toBe(0);
  });

  it.each([
    ['no Redis runs', {}, 'REDIS_NOT_RUNNING'],
    ['Redis does not answer', { REDIS_URL: 'redis://:swordfish@127.0.0.1:1' }, 'REDIS_UNREACHABLE'],
  ])('says so when %s, without a password', async (_what, environment, finding) => {
    const { code, text } = await doctor([], environment);
    expect(text).toContain(`ERROR ${finding}`);
    expect(text).not.toContain('swordfish');
    expect(code).toBe(1);
  });

  it('refuses words it does not know, with exit code 2', async () => {
    expect(await doctor(['--cure'], {})).toMatchObject({ code: 2, text: expect.stringContaining('--cure') as string });
  });
});

describeWhere(realRedis, 'the doctor on a Redis that is set up badly', () => {
  it('finds that it evicts, keeps no log, and is full', async () => {
    const server = await startRedis(['--maxmemory-policy', 'allkeys-lru', '--appendonly', 'no', '--maxmemory', '1mb']);
    const redis = new Redis(server.url);
    const { findings } = await examine(redis, { keyPrefix: '{orchestrator}', leaseMs: LEASE_MS, logMax: 100 });
    redis.disconnect();
    await server.stop();
    expect(findings.filter(needsCare).map(({ code }) => code)).toEqual([
      'REDIS_EVICTS',
      'REDIS_NOT_DURABLE',
      expect.stringMatching(/^REDIS_(NEARLY_)?FULL$/),
    ]);
  });
});
