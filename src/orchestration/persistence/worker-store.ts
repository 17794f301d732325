import type { Redis } from 'ioredis';
import { closeConnection, type RedisConnections } from '#platform/redis/redis-connections.js';
import type { WorkerCalls, WorkflowKeys } from '#workflows';
import type { RedisCheckpointSaver } from '../checkpoint/redis-checkpoint-saver.js';
import { BatchSender } from '#platform/redis/batch-sender.js';
import { ClaimStore } from '../checkpoint/claim-store.js';
import { CommandPipe } from './command-pipe.js';

/** A worker's own connections: one for commands that rather wait than fail, one for what is announced. */
export class WorkerStore {
  readonly redis: Redis;
  private readonly subscriber: Redis;
  private readonly sender: BatchSender;
  private readonly listeners = new Map<string, (message: string) => void>();

  constructor(connections: RedisConnections) {
    this.redis = connections.dedicated('queue');
    this.sender = BatchSender.of(this.redis);
    this.subscriber = connections.dedicated('subscriber');
    this.subscriber.on('message', (channel: string, message: string) => {
      this.listeners.get(channel)?.(message);
    });
  }

  claims(keys: WorkflowKeys, calls: WorkerCalls, saver: RedisCheckpointSaver): ClaimStore {
    return new ClaimStore(this.redis, keys, calls, saver);
  }

  pipe(signal: AbortSignal, onLost: () => Error): CommandPipe {
    return new CommandPipe(this.sender, signal, onLost);
  }

  /** Calls the listener when messages may have been missed: a lost connection is there again. */
  onReturn(listener: () => void): void {
    let isFirst = true;
    this.subscriber.on('ready', () => {
      if (!isFirst) listener();
      isFirst = false;
    });
  }

  /** Calls the listener for every message of a channel. After a lost connection ioredis subscribes again. */
  hear(channel: string, listener: (message: string) => void): void {
    this.listeners.set(channel, listener);
    // Without a connection the subscription waits for one; it only fails when the worker closes first.
    void this.subscriber.subscribe(channel).catch(() => undefined);
  }

  async close(): Promise<void> {
    await Promise.all([closeConnection(this.subscriber), closeConnection(this.redis)]);
  }
}
