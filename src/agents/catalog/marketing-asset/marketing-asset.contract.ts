import { z } from 'zod';
import { conceptBriefSchema, finalEditSchema, storyArcSchema, text } from '../../material/index.js';

export const marketingAssetInputSchema = z.strictObject({
  concept_brief: conceptBriefSchema.pick({
    title: true,
    logline: true,
    genre_tags: true,
    tone_keywords: true,
    audience_promise: true,
  }),
  refrain: text,
  setup: storyArcSchema.shape.setup,
  /** The segments in playing order, with what is seen and said in them. */
  segments: z
    .array(
      z.strictObject({
        segment_id: text,
        frame_id: text,
        seconds: z.number().positive(),
        line: text.optional(),
        hook: z.boolean(),
      }),
    )
    .min(1),
  edit_timeline: finalEditSchema.shape.edit_timeline,
});
export type MarketingAssetInput = z.infer<typeof marketingAssetInputSchema>;
