import { Redis } from 'ioredis';
import { SystemClock } from '#kernel/clock.js';
import type { Log } from '#platform/logging/log.js';
import { RedisCheckup } from '#platform/redis/checkup/redis-checkup.js';
import { readRedisFacts } from '#platform/redis/checkup/redis-facts.js';
import { realRedis, startRedis, type TestRedis } from '../support/redis-server.js';
import { silentLog } from '../support/silent-log.js';
import { describeWhere } from '../support/skip.js';

const now = (): number => Date.now();

let server: TestRedis;
let redis: Redis;

beforeAll(async () => {
  server = await startRedis();
  redis = new Redis(server.url);
});
afterAll(async () => {
  redis.disconnect();
  await server.stop();
});

describe('what a Redis tells of itself', () => {
  it('is read from whichever there is, the embedded one among them', async () => {
    const facts = await readRedisFacts(redis, now);
    expect(facts).toMatchObject({ evictionPolicy: 'noeviction', isEmbedded: server.kind === 'embedded' });
    expect(facts.version).toMatch(/^\d+\.\d+/);
    expect(Math.abs(facts.clock.offsetMs)).toBeLessThan(1_000);
  });

  it('has a clock that ours is compared with', async () => {
    const { clock } = await readRedisFacts(redis, () => Date.now() - 90_000);
    expect(clock.offsetMs).toBeGreaterThan(89_000);
    expect(clock.offsetMs).toBeLessThan(91_000);
  });
});

describeWhere(realRedis, 'what a managed Redis tells of itself', () => {
  const as = async <T>(rights: readonly string[], ask: (redis: Redis) => Promise<T>): Promise<T> => {
    await redis.call('ACL', 'SETUSER', 'guest', 'reset', 'on', '>secret', '~*', '+@all', ...rights);
    const guest = new Redis(server.url, { username: 'guest', password: 'secret', enableReadyCheck: false });
    try {
      return await ask(guest);
    } finally {
      guest.disconnect();
    }
  };

  it('is in its INFO where it refuses CONFIG', async () => {
    const facts = await as(['-config'], (guest) => readRedisFacts(guest, now));
    expect(facts).toMatchObject({ evictionPolicy: 'noeviction', appendOnly: true, appendFsync: undefined });
  });

  it('is unknown where it refuses both', async () => {
    const facts = await as(['-config', '-info'], (guest) => readRedisFacts(guest, now));
    expect(facts).toMatchObject({ version: undefined, evictionPolicy: undefined, appendOnly: undefined });
  });
});

describeWhere(realRedis, RedisCheckup.name, () => {
  it('says each finding once, with its cure, and once more when it is in order', async () => {
    const said: string[] = [];
    const keep = (level: string) => (fields: object, message: string) => {
      said.push(`${level} ${JSON.stringify(fields)} ${message}`);
    };
    const log: Log = { ...silentLog, warn: keep('warn'), info: keep('info') };
    const checkup = new RedisCheckup({ commands: redis }, new SystemClock(), log);
    await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await redis.config('SET', 'appendonly', 'no');
    await checkup.look();
    await checkup.look();
    expect(said).toEqual([
      expect.stringMatching(/^warn .*REDIS_EVICTS.* maxmemory-policy is allkeys-lru: .*CONFIG SET maxmemory-policy/),
      expect.stringMatching(/^warn .*REDIS_NOT_DURABLE.* appendonly is no: .*CONFIG SET appendonly yes/),
    ]);
    expect(checkup.latest?.findings).toHaveLength(2);
    said.splice(0);
    await redis.config('SET', 'maxmemory-policy', 'noeviction');
    await checkup.look();
    expect(said).toEqual([expect.stringMatching(/^info .*REDIS_EVICTS.* in order now/)]);
    expect(checkup.latest?.findings.map(({ code }) => code)).toEqual(['REDIS_NOT_DURABLE']);
  });
});
