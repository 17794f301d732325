import { AppError } from '#kernel/errors/app-error.js';

/** What is stored about a project does not have the shape this version of the service writes. */
export class ProjectRecordUnreadable extends AppError {
  readonly code = 'PROJECT_RECORD_UNREADABLE';
  readonly kind = 'internal';
  constructor(key: string, problem: string) {
    super(`The record ${key} has an unknown shape`, { key, problem });
  }
}
