import { types } from 'node:util';
import { AppError } from '#kernel/errors/app-error.js';
import { errorCode } from '#platform/lifecycle/error-code.js';
import { redact, redactText } from './redact.js';

const MAX_CAUSES = 5;

/** An error as a log line shows it: kind and code where it is ours, the chain of causes, no credentials. */
export function describeError(error: unknown, depth = 0): unknown {
  if (!types.isNativeError(error)) return redact(error);
  return {
    type: error.name,
    message: redactText(error.message),
    ...(error instanceof AppError && { code: error.code, kind: error.kind, details: redact(error.details) }),
    ...(!(error instanceof AppError) && { code: errorCode(error) }),
    ...(error.stack !== undefined && { stack: redactText(error.stack) }),
    ...(error.cause !== undefined && depth < MAX_CAUSES && { cause: describeError(error.cause, depth + 1) }),
  };
}
