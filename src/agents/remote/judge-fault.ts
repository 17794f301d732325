import { AppError } from '#kernel/errors/app-error.js';
import { errorCode } from '#platform/lifecycle/error-code.js';
import type { FailureClass } from '../agent-runner.js';
import { failed, type Failed, type UnknownOutcome } from './call-answer.js';
import { AgentAnsweredStatus } from './endpoint/endpoint.errors.js';
import { failureOfStatus } from './failure-of-status.js';

/** Nothing can have reached the agent. */
const NEVER_REACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const SILENT = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
const BROKEN = new Set([
  'ECONNRESET',
  'EPIPE',
  'ECONNABORTED',
  'UND_ERR_SOCKET',
  'UND_ERR_CLOSED',
  'UND_ERR_DESTROYED',
]);

/** How far to look for what was behind an error. */
const MAX_DEPTH = 6;

/** What an exchange with an agent that ended in an error comes to. */
export function judgeFault(error: unknown): Failed | UnknownOutcome {
  for (const cause of causesOf(error)) {
    const judged = judgeOne(cause);
    if (judged) return judged;
  }
  return failed('bad_output', 'AGENT_ANSWER_MALFORMED', 'The agent answered with something that is no answer');
}

export function silence(): UnknownOutcome {
  return { kind: 'unknown', message: 'The order was sent, and no answer came in time' };
}

function judgeOne(error: unknown): Failed | UnknownOutcome | undefined {
  if (error instanceof AgentAnsweredStatus) return failureOfStatus(error.status, { retryAfterMs: error.retryAfterMs });
  if (error instanceof AppError) {
    return failed(classOf(error), error.code, error.message);
  }
  return judgeCode(errorCode(error));
}

function classOf({ kind, retryable }: AppError): FailureClass {
  if (kind === 'unprocessable') return 'bad_output';
  return retryable ? 'transient' : 'permanent';
}

function judgeCode(code: string | undefined): Failed | UnknownOutcome | undefined {
  if (code === undefined) return undefined;
  if (SILENT.has(code)) return silence();
  if (NEVER_REACHED.has(code) || /CERT|TLS|SSL/.test(code)) {
    return failed('broken_connection', 'AGENT_UNREACHABLE', `The agent cannot be reached (${code})`);
  }
  if (BROKEN.has(code)) {
    return failed(
      'broken_connection',
      'AGENT_CONNECTION_BROKEN',
      `The connection broke before the answer came (${code})`,
    );
  }
  return undefined;
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
