import { once } from 'node:events';
import { Redis } from 'ioredis';

const NAME = 'orchestrator-holder';

/** The connection by which a service says that it uses a server, and notices that the server is gone. */
export class Holder {
  private constructor(private readonly redis: Redis) {}

  /** @param onLost called at every vain attempt to connect again, up to once a second */
  static async of(url: string, onLost: () => void): Promise<Holder> {
    const redis = new Redis(url, {
      lazyConnect: true,
      connectionName: NAME,
      maxRetriesPerRequest: 0,
      commandTimeout: 2_000,
      retryStrategy: (attempt) => Math.min(1_000, 50 * attempt),
    });
    redis.on('error', () => undefined);
    await redis.connect();
    redis.on('close', onLost);
    return new Holder(redis);
  }

  /** Whether no other service holds the server; false when it cannot be asked. */
  async isAlone(): Promise<boolean> {
    try {
      const clients = await (this.redis.client('LIST') as Promise<string>);
      return clients.split('\n').filter((client) => client.includes(` name=${NAME} `)).length <= 1;
    } catch {
      return false;
    }
  }

  /** Over when the server has seen it too: whoever asks next whether it is alone gets a true answer. */
  async release(): Promise<void> {
    if (this.redis.status === 'end') return;
    if (this.redis.status !== 'ready') {
      this.redis.disconnect();
      return;
    }
    const ended = once(this.redis, 'end');
    await this.redis.quit().catch(() => {
      this.redis.disconnect();
    });
    await ended;
  }
}
