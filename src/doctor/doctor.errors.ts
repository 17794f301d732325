import { AppError } from '#kernel/errors/app-error.js';

/** The command line of the doctor cannot be understood. The message names the word. */
export class DoctorUsageMistaken extends AppError {
  readonly code = 'DOCTOR_USAGE_MISTAKEN';
  readonly kind = 'invalid_input';
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : 'The command line cannot be understood', {}, { cause });
  }
}
