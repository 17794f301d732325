import { z } from 'zod';
import { workReport } from '../http/execute.schemas.js';

/** Which attempt a report is about, and which of its reports it is. */
const envelope = z.object({
  workflow_id: z.string().min(1),
  task_id: z.string().min(1),
  attempt: z.int().min(1),
  /** Counts the reports of an attempt, from 1 on. */
  sequence: z.int().min(1),
  /** Percent, with a report of work under way. */
  progress: z.number().min(0).max(100).optional(),
});

/** The body of a report: what it is about, and how the work stands, in the words of an answer to `POST /execute`. */
export const callbackBody = envelope.and(workReport);
export type CallbackBody = z.infer<typeof callbackBody>;

/** The headers of a report, as Standard Webhooks have them. */
export const callbackHeaders = z.object({
  'webhook-id': z.string().min(1).max(200),
  /** Seconds since the epoch. */
  'webhook-timestamp': z.string().regex(/^\d{1,12}$/),
  /** One or several `v1,<base64>`, separated by spaces. */
  'webhook-signature': z.string().max(2_000),
});
