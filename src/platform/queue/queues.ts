import type { Log } from '#platform/logging/log.js';
import type { RedisConnections } from '#platform/redis/redis-connections.js';
import { JobQueue } from './job-queue.js';
import { JobWorker, type JobHandler, type WorkerOptions } from './job-worker.js';
import type { QueueSpec } from './queue-spec.js';

/** Begins the keys of every queue. */
export const queuePrefix = (keyPrefix: string): string => `${keyPrefix}:queue`;

/** Makes both ends of the process's queues, under the deployment's prefix. */
export class Queues {
  constructor(
    private readonly connections: RedisConnections,
    private readonly keyPrefix: string,
    private readonly log: Log,
  ) {}

  /** The end where jobs are added. */
  queue<T>(spec: QueueSpec<T>): JobQueue<T> {
    return new JobQueue(spec, this.connections.commands, this.prefix, this.log);
  }

  /** Begins to do the jobs of a queue. */
  work<T>(spec: QueueSpec<T>, handler: JobHandler<T>, options: WorkerOptions): JobWorker<T> {
    return new JobWorker(spec, handler, options, this.connections.queue, this.prefix, this.log);
  }

  private get prefix(): string {
    return queuePrefix(this.keyPrefix);
  }
}
