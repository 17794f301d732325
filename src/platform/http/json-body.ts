import type { FastifyInstance } from 'fastify';

/** Bytes of the largest body that is read. */
export const BODY_LIMIT = 1_048_576;

/**
 * Reads JSON and nothing else; other media types get 415. No body at all is fine even where a client announces JSON,
 * as many do for `PUT .../pause`.
 */
export function readJsonBodies(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body.toString();
    if (text.trim() === '') done(null, undefined);
    else void parse(request, text, done);
  });
}
