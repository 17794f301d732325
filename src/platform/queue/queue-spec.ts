import type { z } from 'zod';

/** One queue, as both of its ends know it. Jobs carry ids and nothing that could be out of date. */
export interface QueueSpec<T> {
  /** Unique; kebab-case, no colon. */
  readonly name: string;
  /** The shape of a job, checked when it is added and again when it is taken. */
  readonly data: z.ZodType<T>;
}

export function defineQueue<T>(spec: QueueSpec<T>): QueueSpec<T> {
  return spec;
}
