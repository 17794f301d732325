import { z } from 'zod';
import { text } from './text.js';

/** Where the finished film was put. It names a life span and no date, so that equal films have equal records. */
export const distributionRecordSchema = z.strictObject({
  storage_location: text,
  /** Relative to the place of the record. */
  public_url: text,
  /** How long the URL is meant to be valid, counted from the publication. */
  url_expiry_hours: z.int().positive(),
  metadata: z.strictObject({
    title: text,
    synopsis: text,
    keywords: z.array(text),
    content_rating: text,
    /** One sentence for the poster. Extension. */
    tagline: text.optional(),
    /** Media types in which the production is published. */
    formats: z.array(text).min(1),
  }),
  /** Follows from what was published: equal publications have equal ids. */
  audit_log_id: text,
});
export type DistributionRecord = z.infer<typeof distributionRecordSchema>;
