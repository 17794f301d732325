import { ApiKeysRequired } from '#platform/auth/auth.errors.js';
import { authSlice } from '#platform/auth/auth.config.js';
import { developmentKey, type DevelopmentKey } from '#platform/auth/development-key.js';
import { AppConfig } from '#platform/config/app-config.js';
import { readEnvironment, type Environment } from '#platform/config/environment.js';
import { processSlice } from '#platform/config/process.config.js';
import { createLogger } from '#platform/logging/create-logger.js';
import type { Log } from '#platform/logging/log.js';
import { loggingSlice } from '#platform/logging/logging.config.js';
import { configSlices } from '../app.config.js';

/** What is known of a process before it touches anything. */
export interface Settings {
  readonly environment: Environment;
  readonly config: AppConfig;
  readonly log: Log;
}

/** @throws ConfigurationInvalid */
export function readSettings(): Settings {
  const environment = readEnvironment();
  const config = AppConfig.load(configSlices, environment);
  const log = createLogger(config.of(loggingSlice), { role: config.of(processSlice).role, pid: process.pid });
  return { environment, config, log };
}

/** What the embedded Redis can bear: it copies a whole stream for every entry that is added. */
const EMBEDDED: Environment = { EVENT_LOG_MAX: '500' };

/** The settings for the embedded Redis; what was set on purpose stays. */
export function forEmbeddedRedis({ environment: given, log }: Settings): Settings {
  const environment = { ...EMBEDDED, ...given };
  return { environment, log, config: AppConfig.load(configSlices, environment) };
}

export interface Keys {
  readonly apiKeys: readonly string[];
  /** When no keys were set. */
  readonly development?: DevelopmentKey;
}

/** @throws ApiKeysRequired in production */
export function apiKeysOf(config: AppConfig): Keys {
  const { apiKeys } = config.of(authSlice);
  if (apiKeys.length > 0) return { apiKeys };
  const { environment, dataDir } = config.of(processSlice);
  if (environment === 'production') throw new ApiKeysRequired();
  const development = developmentKey(dataDir);
  return { apiKeys: [development.key], development };
}
