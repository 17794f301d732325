import { AppError } from '#kernel/errors/app-error.js';

export class ProjectNotFound extends AppError {
  readonly code = 'PROJECT_NOT_FOUND';
  readonly kind = 'not_found';
  constructor(id: string) {
    super(`There is no project ${id}`, { project_id: id });
  }
}

/** The id is taken. */
export class ProjectAlreadyExists extends AppError {
  readonly code = 'PROJECT_ALREADY_EXISTS';
  readonly kind = 'conflict';
  constructor(id: string) {
    super(`There is a project ${id} already`, { project_id: id });
  }
}
