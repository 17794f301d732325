import { z } from 'zod';

/** What lies in Redis: the job and the correlation id of the request that caused it. */
export const jobEnvelope = z.object({ data: z.unknown(), correlation_id: z.string().optional() });

export type JobEnvelope = z.infer<typeof jobEnvelope>;
