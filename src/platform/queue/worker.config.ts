import { slice, type ConfigOf } from '#platform/config/slice.js';
import { integer, variable } from '#platform/config/variable.js';

/** How a worker takes work, and how soon another one takes it over. */
export const workerSlice = slice('worker', {
  concurrency: variable('WORKER_CONCURRENCY', integer({ min: 1, max: 1_000 }), {
    default: '50',
    description: 'How many workflows one worker advances at the same time.',
  }),
  leaseMs: variable('LEASE_MS', integer({ min: 1_000, max: 600_000 }), {
    default: '5000',
    description: 'After how many ms without a sign of life the work of a worker goes to another one.',
  }),
});

export type WorkerConfig = ConfigOf<typeof workerSlice>;
