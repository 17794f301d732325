import { AppError, type ErrorKind } from '#kernel/errors/app-error.js';

/** What becomes of a job whose handler failed. */
export type JobOutcome = 'drop' | 'retry' | 'give_up';

const OUTCOMES: Partial<Record<ErrorKind, JobOutcome>> = {
  invalid_input: 'give_up',
  forbidden: 'give_up',
  not_found: 'give_up',
  unprocessable: 'give_up',
  /** Somebody else won; the work is done or in better hands. */
  conflict: 'drop',
};

/** Anything we did not name may be a passing fault and is tried again. */
export function toJobOutcome(error: unknown): JobOutcome {
  return (error instanceof AppError ? OUTCOMES[error.kind] : undefined) ?? 'retry';
}
