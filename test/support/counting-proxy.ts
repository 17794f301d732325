import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** A TCP proxy before a Redis that counts, at the socket, how often a client sends and waits. */
export interface CountingProxy {
  readonly port: number;
  /** Requests that contain the text, each however many commands long, since the last call. */
  take(text: string): number;
  /** Everything clients have sent. */
  sent(): string;
  close(): Promise<void>;
}

export async function startCountingProxy(redisPort: number): Promise<CountingProxy> {
  let requests: string[] = [];
  let sent = '';
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    const redis = createConnection(redisPort, '127.0.0.1');
    let open = false;
    client.on('data', (chunk) => {
      const text = chunk.toString('latin1');
      sent += text;
      // Until the server answers, more chunks belong to the same round trip.
      if (open) requests.push((requests.pop() ?? '') + text);
      else requests.push(text);
      open = true;
      redis.write(chunk);
    });
    redis.on('data', (chunk) => {
      open = false;
      client.write(chunk);
    });
    for (const socket of [client, redis]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    client.on('close', () => redis.destroy());
    redis.on('close', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    take: (text) => {
      const count = requests.filter((request) => request.includes(text)).length;
      requests = [''];
      return count;
    },
    sent: () => sent,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
