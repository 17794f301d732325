import type { Finding } from '#kernel/finding.js';
import type { RedisFacts } from './redis-facts.js';

/** Clocks that differ by less are taken for equal, ms. */
const CLOCK_LIMIT_MS = 1_000;

/** Shares of the memory limit. */
const NEARLY_FULL = 0.8;
const FULL = 0.95;

/** `ZADD LT` and what the queue needs came with it. */
const OLDEST_VERSION = [6, 2] as const;

type Judgement = (facts: RedisFacts) => Finding | undefined;

/** What is to be said about a Redis, for the start, the readiness probe and the doctor alike. */
export function judgeRedis(facts: RedisFacts): Finding[] {
  return JUDGEMENTS.flatMap((judge) => judge(facts) ?? []);
}

const version: Judgement = ({ version: found }) => {
  const [major = 0, minor = 0] = (found ?? '').split('.').map(Number);
  const isOld = major < OLDEST_VERSION[0] || (major === OLDEST_VERSION[0] && minor < OLDEST_VERSION[1]);
  if (found === undefined || !isOld) return undefined;
  return {
    code: 'REDIS_TOO_OLD',
    severity: 'error',
    message: `This is Redis ${found}, and the scripts need ${OLDEST_VERSION.join('.')} or newer`,
    cure: 'Upgrade to Redis 7, or to Valkey.',
  };
};

const eviction: Judgement = ({ evictionPolicy, isEmbedded }) => {
  if (evictionPolicy === 'noeviction' || isEmbedded) return undefined;
  if (evictionPolicy === undefined) {
    return {
      code: 'REDIS_EVICTION_UNKNOWN',
      severity: 'note',
      message: 'Redis does not tell its maxmemory-policy',
      cure: 'Make sure that it is noeviction where this Redis is managed.',
    };
  }
  return {
    code: 'REDIS_EVICTS',
    severity: 'error',
    message: `maxmemory-policy is ${evictionPolicy}: when memory is short, Redis throws parts of workflows away`,
    cure: 'redis-cli CONFIG SET maxmemory-policy noeviction, and the same in redis.conf.',
  };
};

const durability: Judgement = ({ appendOnly, isEmbedded }) => {
  if (appendOnly === true || isEmbedded) return undefined;
  if (appendOnly === undefined) {
    return {
      code: 'REDIS_DURABILITY_UNKNOWN',
      severity: 'note',
      message: 'Redis does not tell whether it keeps an append-only file',
      cure: 'Make sure that it is on where this Redis is managed.',
    };
  }
  return {
    code: 'REDIS_NOT_DURABLE',
    severity: 'warning',
    message: 'appendonly is no: when Redis ends, every workflow since its last snapshot is lost',
    cure: 'redis-cli CONFIG SET appendonly yes, and the same in redis.conf.',
  };
};

const clock: Judgement = ({ clock: { offsetMs, toleranceMs } }) => {
  if (Math.abs(offsetMs) <= CLOCK_LIMIT_MS + toleranceMs) return undefined;
  const seconds = (Math.abs(offsetMs) / 1_000).toFixed(1);
  return {
    code: 'CLOCK_SKEWED',
    severity: 'warning',
    message: `The clock of this machine is ${seconds} s ${offsetMs > 0 ? 'behind' : 'ahead of'} that of Redis: times in events and records are wrong`,
    cure: 'Let both machines keep time by NTP: timedatectl set-ntp true.',
  };
};

const memory: Judgement = ({ usedMemoryBytes = 0, maxMemoryBytes = 0 }) => {
  const share = maxMemoryBytes > 0 ? usedMemoryBytes / maxMemoryBytes : 0;
  if (share < NEARLY_FULL) return undefined;
  const isFull = share >= FULL;
  return {
    code: isFull ? 'REDIS_FULL' : 'REDIS_NEARLY_FULL',
    severity: isFull ? 'error' : 'warning',
    message: `Redis uses ${Math.round(share * 100)} % of its maxmemory; at 100 % it takes no more writes`,
    cure: 'Raise maxmemory, or have fewer ended workflows and shorter event logs (EVENT_LOG_MAX).',
  };
};

const JUDGEMENTS: readonly Judgement[] = [version, eviction, durability, clock, memory];
