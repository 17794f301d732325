import { z } from 'zod';

/** A quality as agents report it. */
const quality = z.object({ score: z.number().min(0).max(100), issues: z.array(z.string()).default([]) });

/** What an agent says went wrong. */
const fault = z.object({
  code: z.string().default('AGENT_FAILED'),
  message: z.string().default('The agent gave no reason'),
  retryable: z.boolean().optional(),
  retry_after_ms: z.number().nonnegative().optional(),
});

export type Fault = z.infer<typeof fault>;

const shared = { task_id: z.string().optional() };

const completed = z.object({
  ...shared,
  status: z.literal('completed'),
  output: z.unknown().optional(),
  quality: quality.optional(),
  usage: z.record(z.string(), z.unknown()).optional(),
});
const running = z.object({
  ...shared,
  status: z.enum(['running', 'accepted', 'pending', 'queued']),
  poll_url: z.string().optional(),
  poll_after_ms: z.number().nonnegative().optional(),
});
const failed = z.object({ ...shared, status: z.literal('failed'), error: fault.default(fault.parse({})) });
const cancelled = z.object({ ...shared, status: z.literal('cancelled') });
const inputRequired = z.object({
  ...shared,
  status: z.literal('input_required'),
  decision: z.object({ prompt: z.string() }).optional(),
});

/** How an agent says how an order stands: as the answer to it, when it is polled, and in a callback. */
export const workReport = z.discriminatedUnion('status', [completed, running, failed, cancelled, inputRequired]);
export type WorkReport = z.infer<typeof workReport>;

/** The body that comes with a status that says no. */
export const refusalBody = z.object({ error: fault });

/** What an agent says of itself at its health address. */
export const healthBody = z.object({
  status: z.enum(['healthy', 'degraded', 'unhealthy']),
  version: z.string().optional(),
  active_tasks: z.number().optional(),
  capacity: z.number().optional(),
});
