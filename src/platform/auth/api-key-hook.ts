import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import type { ApiKeys } from './api-keys.js';

const actors = new WeakMap<FastifyRequest, Actor>();

/** The caller of a request below the prefix; nobody elsewhere. */
export function actorOf(request: FastifyRequest): Actor | undefined {
  return actors.get(request);
}

/**
 * Asks for a key below the prefix, before the body is read. The matched route decides and not the address, which may be
 * written in many ways (`/%61pi/v1`); where nothing matched there is nothing to protect.
 * @param signed routes whose callers prove otherwise who they are
 */
export function requireApiKey(
  fastify: FastifyInstance,
  prefix: string,
  keys: ApiKeys,
  signed: ReadonlySet<string>,
): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const path = request.routeOptions.url ?? request.url;
    if ((path !== prefix && !path.startsWith(`${prefix}/`)) || signed.has(path)) {
      done();
      return;
    }
    try {
      actors.set(request, keys.identify(singleHeader(request, 'x-api-key')));
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}

function singleHeader(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}
