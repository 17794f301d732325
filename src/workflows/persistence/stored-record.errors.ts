import { AppError } from '#kernel/errors/app-error.js';

/** Something under our prefix does not have the shape this version of the service writes. */
export class StoredRecordUnreadable extends AppError {
  readonly code = 'STORED_RECORD_UNREADABLE';
  readonly kind = 'internal';
  constructor(key: string, problem: string) {
    super(`The record ${key} has an unknown shape`, { key, problem });
  }
}
