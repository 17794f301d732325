import type { AppError } from '#kernel/errors/app-error.js';
import { processSlice } from '#platform/config/process.config.js';
import { redisSlice } from '#platform/redis/redis.config.js';
import { resolveRedis } from '#platform/redis/resolve-redis.js';
import { announcement } from './announcement.js';
import { startApi } from './api-process.js';
import type { Running } from './running.js';
import { apiKeysOf, type Settings } from './settings.js';
import { WorkerBeside } from './worker-beside.js';
import { startWorker } from './worker-process.js';

/** Starts what the role asks for. What was started before a failure is stopped again. */
export async function bootService(settings: Settings, onHopeless: (error: AppError) => void): Promise<Running> {
  const { config, log, environment } = settings;
  const { role, graceMs } = { role: config.of(processSlice).role, graceMs: config.of(processSlice).shutdownGraceMs };
  const keys = role === 'worker' ? { apiKeys: [] } : apiKeysOf(config);
  const started = new Stack();
  const redis = started.push(
    await resolveRedis({
      redis: config.of(redisSlice),
      process: config.of(processSlice),
      searchPath: environment['PATH'] ?? '',
      log,
    }),
  );
  log.info({ redis: redis.description, kind: redis.kind }, 'using Redis');
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
