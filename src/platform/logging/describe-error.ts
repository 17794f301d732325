import { AppError } from '#kernel/errors/app-error.js';
import { redact, redactText } from './redact.js';

const MAX_CAUSES = 5;

/** An error as a log line shows it: kind and code where it is ours, the chain of causes, no credentials. */
export function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return redact(error);
  return {
    type: error.name,
    message: redactText(error.message),
    ...(error instanceof AppError && { code: error.code, kind: error.kind, details: redact(error.details) }),
    ...('code' in error && !(error instanceof AppError) && { code: error.code }),
    ...(error.stack !== undefined && { stack: redactText(error.stack) }),
    ...(error.cause !== undefined && depth < MAX_CAUSES && { cause: describeError(error.cause, depth + 1) }),
  };
}
