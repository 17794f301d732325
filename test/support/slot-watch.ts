import { Redis } from 'ioredis';

/** Looks at the key of an agent's slots again and again, on a connection of its own, until it is told to end. */
export class SlotWatch {
  private most = 0;
  private isOver = false;
  private readonly redis: Redis;
  private readonly watching: Promise<void>;

  constructor(url: string, key: string) {
    this.redis = new Redis(url);
    this.watching = this.watch(key);
  }

  /** @returns how many slots were taken at most */
  async end(): Promise<number> {
    this.isOver = true;
    await this.watching;
    this.redis.disconnect();
    return this.most;
  }

  private async watch(key: string): Promise<void> {
    while (!this.isOver) this.most = Math.max(this.most, await this.redis.zcard(key));
  }
}
