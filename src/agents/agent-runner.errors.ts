import { AppError } from '#kernel/errors/app-error.js';

/** The deadline of an attempt has passed. */
export class AttemptTimedOut extends AppError {
  readonly code = 'AGENT_TIMED_OUT';
  readonly kind = 'timeout';
  constructor(timeoutMs: number) {
    super(`No answer within ${String(timeoutMs)} ms`, { timeout_ms: timeoutMs });
  }
}
