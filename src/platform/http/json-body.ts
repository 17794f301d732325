import type { FastifyInstance, FastifyRequest } from 'fastify';

const texts = new WeakMap<FastifyRequest, string>();

/** The body of a request as it came: what a signature is made of. */
export function bodyTextOf(request: FastifyRequest): string {
  return texts.get(request) ?? '';
}

/**
 * Reads JSON and nothing else; other media types get 415. No body at all is fine even where a client announces JSON,
 * as many do for `PUT .../pause`.
 * @param bodyLimit bytes of the largest body that is read; a larger one gets 413
 */
export function readJsonBodies(fastify: FastifyInstance, bodyLimit: number): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit }, (request, body, done) => {
    const text = body.toString();
    texts.set(request, text);
    if (text.trim() === '') done(null, undefined);
    else void parse(request, text, done);
  });
}
