import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayHoldHalfPairs } from '#kernel/well-formed.js';
import { placeOfHalfPair } from './half-pairs.js';
import { RequestInvalid } from './http.errors.js';

const texts = new WeakMap<FastifyRequest, string>();

/** The body of a request as it came: what a signature is made of. */
export function bodyTextOf(request: FastifyRequest): string {
  return texts.get(request) ?? '';
}

/**
 * Reads JSON and nothing else; other media types get 415. No body at all is fine even where a client announces JSON,
 * as many do for `PUT .../pause`. Text with half of a surrogate pair is refused: UTF-8 cannot carry it, and so neither can the store.
 * @param bodyLimit bytes of the largest body that is read; a larger one gets 413
 */
export function readJsonBodies(fastify: FastifyInstance, bodyLimit: number): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit }, (request, body, done) => {
    const text = body.toString();
    texts.set(request, text);
    if (text.trim() === '') done(null, undefined);
    else if (!mayHoldHalfPairs(text)) void parse(request, text, done);
    else
      void parse(request, text, (error, value) => {
        done(error ?? refusalOf(value), value);
      });
  });
}

function refusalOf(body: unknown): RequestInvalid | null {
  const path = placeOfHalfPair(body);
  if (path === undefined) return null;
  return new RequestInvalid([{ path, message: 'must not have half of a surrogate pair (\\ud800 to \\udfff alone)' }]);
}
