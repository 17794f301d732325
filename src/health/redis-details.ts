import { needsCare, type Finding } from '#kernel/finding.js';
import type { RedisCondition } from '#platform/redis/checkup/redis-checkup.js';

const UNKNOWN = 'unknown';

export interface RedisDetails {
  readonly version?: string;
  readonly eviction_policy?: string;
  readonly append_only?: string;
  readonly clock_skew_ms?: number;
  readonly warnings: readonly Finding[];
}

/** How Redis is set up, as the probes show it: `RedisHealthResponse`. Nothing but no warning until it was looked at. */
export function redisDetails(condition: RedisCondition | undefined): RedisDetails {
  if (!condition) return { warnings: [] };
  const { facts, findings } = condition;
  return {
    version: facts.version ?? UNKNOWN,
    eviction_policy: facts.evictionPolicy ?? UNKNOWN,
    append_only: facts.appendOnly === undefined ? UNKNOWN : facts.appendOnly ? 'yes' : 'no',
    clock_skew_ms: facts.clock.offsetMs,
    warnings: findings.filter(needsCare),
  };
}
