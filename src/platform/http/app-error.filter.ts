import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Log } from '#platform/logging/log.js';
import { withLogContext } from '#platform/logging/log-context.js';
import type { ErrorResponse } from './error.response.js';
import { toProblem, type Problem } from './problem.js';

/** After how many seconds to try again when the error does not say. */
const DEFAULT_RETRY_AFTER = 1;

/** The one place where an error becomes a status and a body. */
@Catch()
export class AppErrorFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    withLogContext({ correlation_id: request.id }, () => {
      this.tell(problem, error, request);
    });
    if (reply.sent || reply.raw.headersSent) return;
    if (problem.status === 503 || problem.status === 429) void reply.header('Retry-After', retryAfter(problem));
    if (problem.status === 416) void reply.header('Content-Range', contentRange(error));
    // A handler may have announced what it then could not send.
    void reply.status(problem.status).type('application/json; charset=utf-8').send(bodyOf(problem, request.id));
  }

  private tell(problem: Problem, err: unknown, request: FastifyRequest): void {
    const fields = { err, status: problem.status, code: problem.code, method: request.method, path: pathOf(request) };
    if (problem.status === 500) this.log.error(fields, 'A request failed');
    else if (problem.status > 500) this.log.warn(fields, 'A request could not be served');
    else this.log.debug(fields, 'A request was refused');
  }
}

export function bodyOf(problem: Problem, traceId: string): ErrorResponse {
  return { error: problem.message, code: problem.code, details: problem.details, trace_id: traceId };
}

function retryAfter({ details }: Problem): number {
  const seconds = details['retry_after_seconds'];
  return typeof seconds === 'number' ? Math.max(1, Math.ceil(seconds)) : DEFAULT_RETRY_AFTER;
}

/** How long the file is of which an impossible part was asked; the file server says so beside its error. */
function contentRange(error: unknown): string {
  const headers = error instanceof Error && 'headers' in error ? (error.headers as Record<string, string>) : {};
  return headers['Content-Range'] ?? 'bytes */*';
}

/** Without the query, which may hold what does not belong in a log. */
function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '';
}
