import { z } from 'zod';
import type { RemoteArtifact } from '../../domain/remote-artifact.js';

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

/** Enough for one task; more, and what has another shape, is left aside. */
const ARTIFACTS_MAX = 20;
const artifact = z
  .object({
    kind: z.string().min(1).max(100),
    url: z
      .url()
      .max(2_048)
      .regex(/^[a-z][a-z0-9+.-]*:\/\//i),
    media_type: z.string().max(200).optional(),
    checksum: z.string().max(200).optional(),
  })
  .transform(({ kind, url, media_type: mediaType, checksum }): RemoteArtifact => ({ kind, url, mediaType, checksum }));
const artifacts = z
  .array(z.unknown())
  .catch([])
  .transform((all) =>
    all
      .slice(0, ARTIFACTS_MAX)
      .map((each) => artifact.safeParse(each).data)
      .filter((each) => each !== undefined),
  );

const shared = { task_id: z.string().optional() };

const completed = z.object({
  ...shared,
  status: z.literal('completed'),
  output: z.unknown().optional(),
  quality: quality.optional(),
  usage: z.record(z.string(), z.unknown()).optional(),
  artifacts: artifacts.optional(),
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
  decision: z.object({ prompt: z.string() }).optional().catch(undefined),
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
