export interface ServiceSettings {
  readonly port: number;
  readonly apiKey: string;
  /** Folder of the service's own things: its Redis, its log. */
  readonly dataDir: string;
  /** Folder the deliverables go to. */
  readonly outputDir: string;
  /** Begins every key, so that the demo meets nobody in a Redis it was given. */
  readonly keyPrefix: string;
  readonly redisUrl?: string;
}

/** How long an agent thinks unless somebody says otherwise, so that one can watch it, ms. */
const PACE_MS = '120';

/** Work that is under way when the demo ends is not worth waiting for. */
const GRACE_MS = '2000';

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of a service that shares nothing with any other: port, data, key and Redis are its own. */
export function serviceEnvironment(inherited: Environment, settings: ServiceSettings): Record<string, string> {
  const environment: Environment = {
    OFFLINE_LATENCY_MS: PACE_MS,
    ...inherited,
    NODE_ENV: 'development',
    ROLE: 'all',
    HOST: '127.0.0.1',
    PORT: String(settings.port),
    API_KEYS: settings.apiKey,
    DATA_DIR: settings.dataDir,
    OUTPUT_DIR: settings.outputDir,
    KEY_PREFIX: settings.keyPrefix,
    SHUTDOWN_GRACE_MS: GRACE_MS,
    LOG_LEVEL: 'info',
    LOG_FORMAT: 'json',
    REDIS_URL: settings.redisUrl,
  };
  return Object.fromEntries(Object.entries(environment).filter(isSet));
}

function isSet(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}
