import { z } from 'zod';
import { text } from './text.js';

/** Something the final check found. */
export const qcIssueSchema = z.strictObject({
  /** UPPER_SNAKE, e.g. `DURATION_MISMATCH`. */
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  severity: z.enum(['low', 'medium', 'high']),
  description: text,
});
export type QcIssue = z.infer<typeof qcIssueSchema>;

/** The verdict on a finished edit. */
export const qcReportSchema = z.strictObject({
  status: z.enum(['pass', 'fail']),
  issues: z.array(qcIssueSchema),
  recommended_actions: z.array(text),
  preview_images: z.array(text),
  report_url: text,
  /** What was measured, whether or not anything was wrong with it. Extension. */
  measured: z.array(text).optional(),
});
export type QcReport = z.infer<typeof qcReportSchema>;
