import type { AppError } from '#kernel/errors/app-error.js';
import { processSlice } from '#platform/config/process.config.js';
import { redisSlice } from '#platform/redis/redis.config.js';
import type { RedisEndpoint } from '#platform/redis/redis-endpoint.js';
import { resolveRedis } from '#platform/redis/resolve-redis.js';
import { announcement } from './announcement.js';
import { startApi } from './api-process.js';
import type { Running } from './running.js';
import { apiKeysOf, forEmbeddedRedis, type Settings } from './settings.js';
import { WorkerBeside } from './worker-beside.js';
import { startWorker } from './worker-process.js';

/** Starts what the role asks for. What was started before a failure is stopped again. */
export async function bootService(given: Settings, onHopeless: (error: AppError) => void): Promise<Running> {
  const { log } = given;
  const { role, shutdownGraceMs: graceMs } = given.config.of(processSlice);
  const keys = role === 'worker' ? { apiKeys: [] } : apiKeysOf(given.config);
  const started = new Stack();
  const redis = started.push(await findRedis(given));
  log.info({ redis: redis.description, kind: redis.kind }, 'using Redis');
  const { config, environment } = redis.kind === 'embedded' ? forEmbeddedRedis(given) : given;
  const context = { config, log, redisUrl: redis.url, apiKeys: keys.apiKeys };
  try {
    if (role === 'worker') {
      started.push(await startWorker(context, onHopeless));
      return started;
    }
    const api = started.push(await startApi(context, onHopeless));
    if (role === 'all') started.push(new WorkerBeside({ environment, redisUrl: redis.url, graceMs, log }));
    const { isTTY } = process.stdout;
    (isTTY ? process.stdout : process.stderr).write(announcement(api.url, redis, keys, isTTY));
    return started;
  } catch (error) {
    await started.stop();
    throw error;
  }
}

function findRedis({ config, environment, log }: Settings): Promise<RedisEndpoint> {
  return resolveRedis({
    redis: config.of(redisSlice),
    process: config.of(processSlice),
    searchPath: environment['PATH'] ?? '',
    log,
  });
}

/** What runs, in the order it was started; it ends in the opposite order, Redis last. */
class Stack implements Running {
  private readonly parts: Running[] = [];

  push<T extends Running>(part: T): T {
    this.parts.unshift(part);
    return part;
  }

  async stop(): Promise<void> {
    for (const part of this.parts) await part.stop();
  }

  abandon(): void {
    for (const part of this.parts) part.abandon();
  }
}
