import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Subject } from '../subject.js';

export interface Traffic {
  /** How often the subject sends to Redis and waits for an answer, per step of a workflow. */
  readonly roundTripsPerStep: number;
  /** Both ways, per step of a workflow. */
  readonly bytesPerStep: number;
}

/** Between a subject and its Redis: counts how often somebody sends after an answer, and how much goes either way. */
export class Meter {
  private trips = 0;
  private bytes = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async before(redisPort: number): Promise<Meter> {
    const server = createServer();
    const meter = new Meter(server);
    server.on('connection', (client) => {
      meter.join(client, createConnection(redisPort, '127.0.0.1'));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return meter;
  }

  get url(): string {
    return `redis://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  reading(): { readonly trips: number; readonly bytes: number } {
    return { trips: this.trips, bytes: this.bytes };
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private join(client: Socket, redis: Socket): void {
    let isAnswered = true;
    client.on('data', (chunk) => {
      if (isAnswered) this.trips++;
      isAnswered = false;
      this.bytes += chunk.byteLength;
      redis.write(chunk);
    });
    redis.on('data', (chunk) => {
      isAnswered = true;
      this.bytes += chunk.byteLength;
      client.write(chunk);
    });
    for (const socket of [client, redis]) {
      this.sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    client.on('close', () => redis.destroy());
    redis.on('close', () => client.destroy());
  }
}

const STEPS = 6;

/** One workflow at a time, so that nothing shares a round trip with another workflow. */
export async function measureTraffic(subject: Subject, meter: Meter, count: number): Promise<Traffic> {
  const listener = await subject.listen();
  const before = meter.reading();
  for (let i = 0; i < count; i++) await listener.heard(await subject.create('w6'), 'completed');
  const after = meter.reading();
  listener.close();
  return {
    roundTripsPerStep: (after.trips - before.trips) / (count * STEPS),
    bytesPerStep: Math.round((after.bytes - before.bytes) / (count * STEPS)),
  };
}
