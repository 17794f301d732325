import { UnrecoverableError, Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import { within } from '#platform/lifecycle/within.js';
import { asStoreError } from '#platform/redis/as-store-error.js';
import type { Log } from '#platform/logging/log.js';
import { jobEnvelope } from './job-envelope.js';
import type { QueueSpec } from './queue-spec.js';
import { toJobOutcome } from './to-job-outcome.js';

/** What a handler is told besides the data. */
export interface JobInfo {
  readonly id: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** Of the request that caused it. */
  readonly correlationId?: string | undefined;
}

export type JobHandler<T> = (data: T, job: JobInfo) => Promise<void>;

export interface WorkerOptions {
  readonly concurrency: number;
  /** How long a job stays with a worker that gives no sign of life, ms. */
  readonly leaseMs: number;
}

/**
 * Whether a job is poison is judged where its work is known, by claims without progress; BullMQ's own count would fail
 * a job for the crashes of its neighbours.
 */
const STALLED_AS_OFTEN_AS_IT_TAKES = 1_000_000;

/** The end of a queue where jobs are done: at least once, several at a time. */
export class JobWorker<T> {
  private readonly worker: Worker;
  private readonly active = new Set<Promise<void>>();

  constructor(
    private readonly spec: QueueSpec<T>,
    private readonly handler: JobHandler<T>,
    options: WorkerOptions,
    private readonly redis: Redis,
    prefix: string,
    private readonly log: Log,
  ) {
    this.worker = new Worker(spec.name, (job) => this.take(job), {
      connection: redis,
      prefix,
      concurrency: options.concurrency,
      lockDuration: options.leaseMs,
      stalledInterval: options.leaseMs / 2,
      maxStalledCount: STALLED_AS_OFTEN_AS_IT_TAKES,
      // Seconds of one blocking read: BullMQ's default of 5 would keep a closing worker waiting as long.
      drainDelay: 2,
      runRetryDelay: 1_000,
    });
    this.worker.on('error', (error) => {
      log.debug({ err: error, queue: spec.name }, 'The worker reports an error');
    });
  }

  /** Takes no more jobs and waits for those under way, at most as long as given; then others may take those over. */
  async close(graceMs: number): Promise<void> {
    await this.worker.pause(true);
    await within(graceMs, Promise.allSettled(this.active));
    const force = this.active.size > 0 || this.redis.status !== 'ready';
    await this.worker.close(force);
  }

  private async take(job: Job): Promise<void> {
    const { data, correlation_id: correlationId } = jobEnvelope.parse(job.data);
    const work = this.handle({ id: job.id ?? '', attempt: job.attemptsMade + 1, correlationId }, data);
    this.active.add(work);
    try {
      await work;
    } finally {
      this.active.delete(work);
    }
  }

  private async handle(info: JobInfo, payload: unknown): Promise<void> {
    const data = this.spec.data.safeParse(payload);
    if (!data.success) throw this.giveUp(info, data.error);
    try {
      await this.handler(data.data, info);
    } catch (thrown) {
      const error = asStoreError(thrown);
      const outcome = toJobOutcome(error);
      if (outcome === 'give_up') throw this.giveUp(info, error);
      if (outcome === 'retry') throw this.retry(info, error);
      this.log.debug({ err: error, job: info }, 'A job was dropped: somebody else was first');
    }
  }

  private retry(job: JobInfo, error: unknown): unknown {
    this.log.warn({ err: error, job, queue: this.spec.name }, 'A job failed and will be tried again');
    return error;
  }

  private giveUp(job: JobInfo, error: unknown): UnrecoverableError {
    this.log.warn({ err: error, job, queue: this.spec.name }, 'A job cannot be done');
    return new UnrecoverableError(error instanceof Error ? error.message : 'The job cannot be done');
  }
}
