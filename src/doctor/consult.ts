import type { AppConfig } from '#platform/config/app-config.js';
import type { Finding } from '#kernel/finding.js';
import { processSlice } from '#platform/config/process.config.js';
import { workerSlice } from '#platform/queue/worker.config.js';
import { askRedis } from '#platform/redis/ask-redis.js';
import { runningServer } from '#platform/redis/local/running-server.js';
import { eventLogSlice } from '#platform/redis/event-log.config.js';
import { placeOf } from '#platform/redis/place-of.js';
import { redisSlice } from '#platform/redis/redis.config.js';
import { examine, type Examination } from './persistence/examine.js';

const PATIENCE_MS = 10_000;

export interface Consultation {
  /** Which deployment it is about. */
  readonly place: string;
  readonly examination: Examination;
}

/** Finds the deployment of a configuration and looks at it. */
export async function consult(config: AppConfig): Promise<Consultation> {
  const { url: given, keyPrefix } = config.of(redisSlice);
  const { dataDir } = config.of(processSlice);
  const url = given ?? (await runningServer(dataDir));
  if (url === undefined) return { place: `No Redis runs under ${dataDir}`, examination: onlyOf(notRunning(dataDir)) };
  const deployment = {
    keyPrefix,
    leaseMs: config.of(workerSlice).leaseMs,
    logMax: config.of(eventLogSlice).eventLogMax,
  };
  const place = `${placeOf(url)}, keys under ${keyPrefix}`;
  try {
    return { place, examination: await askRedis(url, (redis) => examine(redis, deployment), PATIENCE_MS) };
  } catch (error) {
    return { place, examination: onlyOf(unreachable(placeOf(url), error)) };
  }
}

function onlyOf(finding: Finding): Examination {
  const [redis, data, work, logs, queue] = [undefined, undefined, undefined, undefined, undefined];
  return { redis, data, work, logs, queue, findings: [finding] };
}

function notRunning(dataDir: string): Finding {
  return {
    code: 'REDIS_NOT_RUNNING',
    severity: 'error',
    message: `REDIS_URL is not set, and no Redis of this service runs under ${dataDir}: there is nothing to look at`,
    cure: 'Start the service with npm start, or set REDIS_URL to the Redis it uses.',
  };
}

function unreachable(place: string, error: unknown): Finding {
  return {
    code: 'REDIS_UNREACHABLE',
    severity: 'error',
    message: `Redis at ${place} does not answer (${error instanceof Error ? error.message : String(error)})`,
    cure: 'Start it, or set REDIS_URL right, user and password among it. The service waits for it and then goes on.',
  };
}
