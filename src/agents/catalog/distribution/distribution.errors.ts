import { AppError } from '#kernel/errors/app-error.js';

/** The final check did not pass, and nobody has decided to publish all the same. */
export class ReleaseNotPassed extends AppError {
  readonly code = 'RELEASE_NOT_PASSED';
  readonly kind = 'unprocessable';

  constructor(issues: readonly string[]) {
    super('A film that did not pass its final check is not published without a decision to do so', { issues });
  }
}
