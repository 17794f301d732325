import { AppError } from '#kernel/errors/app-error.js';

/** Redis cannot be reached, or is not ready to answer. The same call may succeed in a moment. */
export class StoreUnavailable extends AppError {
  readonly code = 'STORE_UNAVAILABLE';
  readonly kind = 'unavailable';
  constructor(cause: unknown) {
    super('The store cannot be reached at the moment; please try again shortly', { retry_after_seconds: 2 }, { cause });
  }
}

/** A script answered something its reply schema does not know. */
export class StoreReplyUnreadable extends AppError {
  readonly code = 'STORE_REPLY_UNREADABLE';
  readonly kind = 'internal';
  constructor(script: string, problem: string) {
    super(`The reply of ${script} has an unknown shape`, { script, problem });
  }
}

/** Something under our prefix does not have the shape this version of the service writes. */
export class StoredRecordUnreadable extends AppError {
  readonly code = 'STORED_RECORD_UNREADABLE';
  readonly kind = 'internal';
  constructor(key: string, problem: string) {
    super(`The record ${key} has an unknown shape`, { key, problem });
  }
}

/** The data under our prefix was written by a version of the service that this one does not understand. */
export class DataVersionMismatch extends AppError {
  readonly code = 'DATA_VERSION_MISMATCH';
  readonly kind = 'conflict';
  constructor(key: string, found: string, expected: number) {
    super(
      `The data in Redis has version ${found} (${key}), this service reads version ${expected}. ` +
        'Start the service that fits the data, or give this one another KEY_PREFIX or DATA_DIR.',
      { key, found, expected },
    );
  }
}
