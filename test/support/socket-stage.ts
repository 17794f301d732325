import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventSocketsModule } from '#events';
import type { Environment } from '#platform/config/environment.js';
import type { Log } from '#platform/logging/log.js';
import { FeedStage } from './feed-stage.js';
import { startRedis, type TestRedis } from './redis-server.js';
import { silentLog } from './silent-log.js';
import { SocketClient, type SocketOptions } from './socket-client.js';
import { startTestApp } from './test-app.js';

/** An API process, as far as sockets are concerned. */
export interface Instance {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly port: number;
}

/** Instances of the API over one store, clients of them, and somebody who makes things happen. */
export class SocketStage {
  readonly feed: FeedStage;
  private readonly clients: SocketClient[] = [];
  private readonly instances = new Set<Instance>();

  private constructor(readonly server: TestRedis) {
    this.feed = new FeedStage(server.url);
  }

  static async start(): Promise<SocketStage> {
    return new SocketStage(await startRedis());
  }

  async instance(environment: Environment = {}, port = 0, log: Log = silentLog): Promise<Instance> {
    const app = await startTestApp({
      redisUrl: this.server.url,
      modules: [EventSocketsModule],
      environment: { KEY_PREFIX: this.feed.prefix, ...environment },
      log,
    });
    await app.listen(port, '127.0.0.1');
    const address = app.getHttpServer().address() as { port: number };
    const instance = { app, port: address.port, url: `http://127.0.0.1:${address.port}` };
    this.instances.add(instance);
    return instance;
  }

  async end(instance: Instance): Promise<void> {
    this.instances.delete(instance);
    await instance.app.close();
  }

  async client({ url }: Instance, namespace = '/workflows', options: SocketOptions = {}): Promise<SocketClient> {
    const client = await SocketClient.connected(url, namespace, options);
    this.clients.push(client);
    return client;
  }

  async stop(): Promise<void> {
    for (const client of this.clients) client.leave();
    for (const instance of this.instances) await this.end(instance);
    await this.feed.close();
    await this.server.stop();
  }
}
