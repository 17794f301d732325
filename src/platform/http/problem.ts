import { HttpException } from '@nestjs/common';
import { AppError, type ErrorDetails, type ErrorKind } from '#kernel/errors/app-error.js';
import { errorCode } from '#platform/lifecycle/error-code.js';
import { asStoreError } from '#platform/redis/as-store-error.js';
import { RequestInvalid } from './http.errors.js';

/** A fault as the wire shows it. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly details: ErrorDetails;
}

export const STATUS_BY_KIND: Readonly<Record<ErrorKind, number>> = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  unprocessable: 422,
  limit_exceeded: 429,
  unavailable: 503,
  timeout: 504,
  internal: 500,
};

const UNKNOWN: Problem = {
  status: 500,
  code: 'INTERNAL',
  message: 'Something went wrong on our side; the trace id helps us to find out what',
  details: {},
};

/** What the framework refuses before any of our code is asked. */
export const REFUSALS = {
  404: { code: 'ROUTE_NOT_FOUND', message: 'There is nothing at this method and path' },
  405: { code: 'METHOD_NOT_ALLOWED', message: 'This path does not take this method' },
  406: { code: 'NOT_ACCEPTABLE', message: 'No such representation is offered' },
  408: { code: 'REQUEST_TIMEOUT', message: 'The request did not arrive in time' },
  413: { code: 'PAYLOAD_TOO_LARGE', message: 'The body is larger than MAX_BODY_BYTES allows; send less at a time' },
  414: { code: 'URI_TOO_LONG', message: 'The address is longer than the service accepts' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'The body must be sent as application/json' },
  416: { code: 'RANGE_NOT_SATISFIABLE', message: 'The file has no such part; Content-Range says how long it is' },
  431: { code: 'HEADERS_TOO_LARGE', message: 'The headers are larger than the service accepts' },
} satisfies Record<number, Pick<Problem, 'code' | 'message'>>;

/** Translates whatever was thrown; a fault we did not name tells nothing of itself. */
export function toProblem(thrown: unknown): Problem {
  const error = asStoreError(thrown);
  if (error instanceof AppError) return ofAppError(error);
  const status = refusalStatus(error);
  if (status === 400) return ofAppError(new RequestInvalid([{ path: '', message: badRequest(error) }]));
  const refusal = status === undefined ? undefined : refusalOf(status);
  return refusal && status !== undefined ? { status, ...refusal, details: {} } : UNKNOWN;
}

function ofAppError(error: AppError): Problem {
  if (error.kind === 'internal') return UNKNOWN;
  return { status: STATUS_BY_KIND[error.kind], code: error.code, message: error.message, details: error.details };
}

function refusalOf(status: number): Pick<Problem, 'code' | 'message'> | undefined {
  return (REFUSALS as Readonly<Record<number, Pick<Problem, 'code' | 'message'>>>)[status];
}

/** The 4xx that Nest or Fastify chose. */
function refusalStatus(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' && error.statusCode < 500 ? error.statusCode : undefined;
}

function badRequest(error: unknown): string {
  if (error instanceof SyntaxError || errorCode(error) === 'FST_ERR_CTP_INVALID_JSON_BODY') {
    return 'the body must be valid JSON';
  }
  return error instanceof Error ? error.message : 'the request cannot be read';
}
