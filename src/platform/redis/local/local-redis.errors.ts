import { AppError } from '#kernel/errors/app-error.js';

/** The server ended before it answered. */
export class LocalRedisFailed extends AppError {
  readonly code = 'LOCAL_REDIS_FAILED';
  readonly kind = 'internal';
  constructor(logFile: string, lastWords: string) {
    super(
      `The Redis of this service did not start. Its last words are in ${logFile}: ${lastWords}. ` +
        'Repair the cause, or set REDIS_URL to a Redis of your own.',
    );
  }
}

export class EmbeddedRedisRefused extends AppError {
  readonly code = 'EMBEDDED_REDIS_REFUSED';
  readonly kind = 'invalid_input';
  constructor() {
    super(
      'In production there must be a real Redis: set REDIS_URL, or put redis-server or valkey-server on the PATH. ' +
        'The embedded one keeps everything in memory only.',
    );
  }
}
