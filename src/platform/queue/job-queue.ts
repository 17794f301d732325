import { Queue, type JobsOptions } from 'bullmq';
import type { Redis } from 'ioredis';
import { BatchSender } from '#platform/redis/batch-sender.js';
import { asStoreError, fromStore } from '#platform/redis/as-store-error.js';
import { currentLogContext } from '#platform/logging/log-context.js';
import type { Log } from '#platform/logging/log.js';
import type { JobEnvelope } from './job-envelope.js';
import type { QueueSpec } from './queue-spec.js';

export interface JobOptions {
  /** Unique among waiting and running jobs, without a colon: a job whose id is taken is dropped. */
  readonly id: string;
  readonly delayMs?: number;
}

/** Jobs whose handler failed with something that may pass are tried again, ever more slowly. */
const DEFAULTS: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 250, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: { count: 100 },
};

/** The end of a queue where jobs are added. Never waits for a Redis that is away. */
export class JobQueue<T> {
  private queue: Queue<JobEnvelope> | undefined;

  constructor(
    private readonly spec: QueueSpec<T>,
    private readonly redis: Redis,
    private readonly prefix: string,
    private readonly log: Log,
  ) {}

  /** Arrives behind every script that was submitted before, over the connection they share. @throws StoreUnavailable */
  async add(data: T, options: JobOptions): Promise<void> {
    const written = BatchSender.of(this.redis).written();
    const queue = await this.open();
    await written;
    const job: JobEnvelope = { data: this.spec.data.parse(data), ...correlation() };
    try {
      await queue.add(this.spec.name, job, {
        jobId: options.id,
        ...(options.delayMs !== undefined && { delay: options.delayMs }),
      });
    } catch (error) {
      throw asStoreError(error);
    }
  }

  /** How many jobs wait for a worker, delayed ones apart. @throws StoreUnavailable */
  async waiting(): Promise<number> {
    const queue = await this.open();
    return fromStore(queue.getWaitingCount());
  }

  async close(): Promise<void> {
    await this.queue?.close();
  }

  /**
   * BullMQ waits without end for a first connection, and a queue whose first conversation failed stays useless: so one is
   * made only when Redis answers, and thrown away when that conversation fails.
   */
  private async open(): Promise<Queue<JobEnvelope>> {
    if (this.redis.status !== 'ready') await fromStore(this.redis.ping());
    const queue = (this.queue ??= this.create());
    try {
      await queue.waitUntilReady();
      return queue;
    } catch (error) {
      if (this.queue === queue) this.queue = undefined;
      throw asStoreError(error);
    }
  }

  private create(): Queue<JobEnvelope> {
    const queue = new Queue<JobEnvelope>(this.spec.name, {
      connection: this.redis,
      prefix: this.prefix,
      defaultJobOptions: DEFAULTS,
      streams: { events: { maxLen: 50 } },
    });
    queue.on('error', (error) => {
      this.log.debug({ err: error, queue: this.spec.name }, 'The queue reports an error');
    });
    return queue;
  }
}

function correlation(): Pick<JobEnvelope, 'correlation_id'> {
  const { correlation_id } = currentLogContext();
  return correlation_id === undefined ? {} : { correlation_id };
}
