import { AppError } from '#kernel/errors/app-error.js';
import { errorCode } from '#platform/lifecycle/error-code.js';

const SILENT = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** How far to look for what was behind an error. */
const MAX_DEPTH = 6;

/** Why nobody answered, in a sentence for the log of deliveries. */
export function describeFault(error: unknown, timeoutMs: number): string {
  const causes = causesOf(error);
  const refusal = causes.find((cause) => cause instanceof AppError);
  if (refusal) return refusal.message;
  const isLate = causes.some((cause) => nameOf(cause) === 'TimeoutError');
  const code = causes.map(errorCode).find((found) => found !== undefined);
  if (isLate || SILENT.has(code ?? '')) return `It did not answer within ${String(timeoutMs)} ms`;
  return code === undefined
    ? `It could not be called (${wordsOf(causes.at(-1))})`
    : `It could not be reached (${code})`;
}

/** What the HTTP client says that has no code, such as `bad port`. */
function wordsOf(cause: unknown): string {
  const words = typeof cause === 'object' && cause !== null && 'message' in cause ? cause.message : cause;
  return typeof words === 'string' ? words : 'no reason given';
}

/** Not by `instanceof`: it may come from another realm. */
function nameOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'name' in error ? error.name : undefined;
}

function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  let next: unknown = error;
  while (next !== undefined && next !== null && causes.length < MAX_DEPTH) {
    causes.push(next);
    next = typeof next === 'object' && 'cause' in next ? next.cause : undefined;
  }
  return causes;
}
