import type { ProcessConfig } from '#platform/config/process.config.js';
import type { Log } from '#platform/logging/log.js';
import { findProgram } from './local/find-program.js';
import { EmbeddedRedisRefused } from './local/local-redis.errors.js';
import { LocalRedis, type Starter } from './local/local-redis.js';
import { placeOf } from './place-of.js';
import type { RedisConfig } from './redis.config.js';
import type { RedisEndpoint } from './redis-endpoint.js';

const PROGRAMS = ['redis-server', 'valkey-server'];

export interface RedisSurroundings {
  readonly redis: RedisConfig;
  readonly process: ProcessConfig;
  /** The PATH in which a redis-server may be. */
  readonly searchPath: string;
  readonly log: Log;
}

/**
 * Which Redis to use: the one that was named, else a private redis-server, else the embedded one.
 * @throws EmbeddedRedisRefused in production · LocalRedisFailed
 */
export async function resolveRedis({ redis, process, searchPath, log }: RedisSurroundings): Promise<RedisEndpoint> {
  if (redis.url !== undefined) return externalRedis(redis.url);
  const mustBeReal = process.environment === 'production';
  const program = findProgram(searchPath, PROGRAMS);
  if (program === undefined && mustBeReal) throw new EmbeddedRedisRefused();
  const starter: Starter = program === undefined ? { kind: 'embedded' } : { kind: 'private', program };
  const local = await LocalRedis.under(process.dataDir, starter, log);
  if (local.kind === 'private' || !mustBeReal) return local;
  await local.stop();
  throw new EmbeddedRedisRefused();
}

function externalRedis(url: string): RedisEndpoint {
  return {
    url,
    kind: 'external',
    description: `${placeOf(url)}, from REDIS_URL`,
    stop: () => Promise.resolve(),
    abandon: () => undefined,
  };
}
