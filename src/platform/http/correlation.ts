import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { withLogContext } from '#platform/logging/log-context.js';
import type { Log } from '#platform/logging/log.js';

/** Printable, short, and nothing that could forge a log line or a header. */
const SANE = /^[A-Za-z0-9._:/+=@-]{1,128}$/;

/** The caller's correlation id where it is sane, else a new one; Fastify knows it as the request's id. */
export function correlationIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-correlation-id'] ?? request.headers['x-request-id'];
  return typeof given === 'string' && SANE.test(given) ? given : randomUUID();
}

/** Echoes the correlation id, puts it into the log context of whatever handles the request, and logs the outcome. */
export function followRequests(fastify: FastifyInstance, log: Log): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Correlation-Id', request.id);
    done();
  });
  // After the body was read: a context entered before would be lost in the events of the socket.
  fastify.addHook('preValidation', (request, _reply, done) => {
    withLogContext({ correlation_id: request.id }, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const fields = {
      correlation_id: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      duration_ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (route.startsWith('/api/')) log.info(fields, 'request');
    else log.debug(fields, 'request');
    done();
  });
}
