import { z } from 'zod';
import { text } from './text.js';

/** Where the finished film was put. */
export const distributionRecordSchema = z.strictObject({
  storage_location: text,
  public_url: text,
  /** ISO 8601. */
  expires_at: z.iso.datetime(),
  metadata: z.record(z.string(), z.unknown()),
  audit_log_id: text,
});
export type DistributionRecord = z.infer<typeof distributionRecordSchema>;
