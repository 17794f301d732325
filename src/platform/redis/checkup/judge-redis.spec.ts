import { judgeRedis } from './judge-redis.js';
import type { RedisFacts } from './redis-facts.js';

const WELL: RedisFacts = {
  version: '7.0.15',
  isEmbedded: false,
  evictionPolicy: 'noeviction',
  appendOnly: true,
  appendFsync: 'always',
  usedMemoryBytes: 1_000,
  maxMemoryBytes: 0,
  clock: { offsetMs: 3, toleranceMs: 1 },
};

const codes = (facts: Partial<RedisFacts>): string[] =>
  judgeRedis({ ...WELL, ...facts }).map(({ code, severity }) => `${severity} ${code}`);

describe(judgeRedis, () => {
  it('has nothing to say about a Redis that is set up well', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[what: string, facts: Partial<RedisFacts>, finding: string]>([
    ['throws keys away', { evictionPolicy: 'allkeys-lru' }, 'error REDIS_EVICTS'],
    ['evicts only what expires', { evictionPolicy: 'volatile-ttl' }, 'error REDIS_EVICTS'],
    ['does not tell its policy', { evictionPolicy: undefined }, 'note REDIS_EVICTION_UNKNOWN'],
    ['keeps no log', { appendOnly: false }, 'warning REDIS_NOT_DURABLE'],
    ['does not tell whether it keeps a log', { appendOnly: undefined }, 'note REDIS_DURABILITY_UNKNOWN'],
    ['is ahead of us', { clock: { offsetMs: 1_200, toleranceMs: 10 } }, 'warning CLOCK_SKEWED'],
    ['is behind us', { clock: { offsetMs: -1_200, toleranceMs: 10 } }, 'warning CLOCK_SKEWED'],
    ['is nearly full', { usedMemoryBytes: 80, maxMemoryBytes: 100 }, 'warning REDIS_NEARLY_FULL'],
    ['is full', { usedMemoryBytes: 96, maxMemoryBytes: 100 }, 'error REDIS_FULL'],
    ['is of old', { version: '6.0.16' }, 'error REDIS_TOO_OLD'],
  ])('finds a Redis that %s, with a cure', (_what, facts, finding) => {
    expect(codes(facts)).toEqual([finding]);
    for (const { message, cure } of judgeRedis({ ...WELL, ...facts })) {
      expect([message, cure].every((text) => text !== '' && !text.includes('\n'))).toBe(true);
    }
  });

  it('takes no clock for wrong that half a slow round trip may explain', () => {
    expect(codes({ clock: { offsetMs: 1_400, toleranceMs: 500 } })).toEqual([]);
  });

  it('says which clock is behind', () => {
    const [finding] = judgeRedis({ ...WELL, clock: { offsetMs: 90_000, toleranceMs: 1 } });
    expect(finding?.message).toContain('this machine is 90.0 s behind that of Redis');
  });

  it('asks nothing of the embedded Redis, which is volatile by nature', () => {
    expect(codes({ isEmbedded: true, evictionPolicy: undefined, appendOnly: false })).toEqual([]);
  });

  it('knows a version that is not told from an old one', () => {
    expect(codes({ version: undefined })).toEqual([]);
  });
});
