import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Hangs up, when the server closes, on connections over which nothing was ever asked. Clients open some in advance, and
 * some leave one behind when they break off a stream; Node closes idle connections only after their first request.
 */
export function hangUpOnSilent(fastify: FastifyInstance): void {
  const silent = new Set<Socket>();
  fastify.server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  fastify.server.on('request', ({ socket }) => {
    silent.delete(socket);
  });
  fastify.addHook('preClose', (done) => {
    for (const socket of silent) socket.destroy();
    done();
  });
}
