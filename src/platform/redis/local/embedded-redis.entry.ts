import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  RedisServerState,
  SocketConnectionTransport,
  attachSession,
  createRedisCommandExecutor,
} from 'js-redis-server/core';
import { z } from 'zod';

/**
 * A process that is nothing but a volatile Redis. Put together by hand because the package's own server listens on every
 * interface and asks for no password.
 */
const address = z.object({ port: z.number(), password: z.string() });

async function serve(): Promise<void> {
  const { port, password } = address.parse(JSON.parse(await text(process.stdin)));
  const state = new RedisServerState({ requirepass: password });
  const executor = createRedisCommandExecutor();
  const server = createServer({ keepAlive: true, noDelay: true }, (socket) => {
    attachSession(new SocketConnectionTransport(socket), { state, executor });
  });
  server.listen(port, '127.0.0.1');
  process.once('SIGTERM', () => process.exit(0));
}

void serve();
