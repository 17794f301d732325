import { z } from 'zod';
import { conceptBriefSchema, continuityFlagSchema, sceneListSchema, storyArcSchema } from '../../material/index.js';

export const episodeBreakdownInputSchema = z.strictObject({
  story_arc: storyArcSchema,
  concept_brief: conceptBriefSchema,
});
export type EpisodeBreakdownInput = z.infer<typeof episodeBreakdownInputSchema>;

export const episodeBreakdownOutputSchema = z.strictObject({
  scene_list: sceneListSchema,
  continuity_flags: z.array(continuityFlagSchema),
  deterministic_seed: z.int().nonnegative(),
});
export type EpisodeBreakdownOutput = z.infer<typeof episodeBreakdownOutputSchema>;
