import { z } from 'zod';
import {
  conceptBriefSchema,
  distributionRecordSchema,
  finalEditSchema,
  qcReportSchema,
  storyArcSchema,
  text,
} from '../../material/index.js';

export const distributionInputSchema = z.strictObject({
  final_edit: finalEditSchema,
  /** Must say `pass`, unless somebody has decided otherwise. */
  qc_report: qcReportSchema,
  /** The recorded decision to publish a film that did not pass. Extension. */
  override: z.strictObject({ decided_at: text }).optional(),
  distribution_settings: z.strictObject({
    /** Folder of the production, relative to the place of the record. */
    storage_prefix: text,
    url_expiry_hours: z.int().positive(),
    metadata: distributionRecordSchema.shape.metadata.pick({ content_rating: true, formats: true, tagline: true }),
  }),
  /** What the announcement is written from. Extension. */
  story: z.strictObject({
    concept_brief: conceptBriefSchema,
    story_arc: storyArcSchema.pick({ setup: true, escalation: true }),
  }),
});
export type DistributionInput = z.infer<typeof distributionInputSchema>;

export const distributionOutputSchema = z.strictObject({ distribution_record: distributionRecordSchema });
export type DistributionOutput = z.infer<typeof distributionOutputSchema>;

/** What is thought out: the words under which the film is found. */
export const announcementSchema = z.strictObject({ synopsis: text, keywords: z.array(text).min(1).max(12) });
export type Announcement = z.infer<typeof announcementSchema>;
