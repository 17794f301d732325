import { z } from 'zod';
import { conceptBriefSchema, sceneActionSchema, worldGuideSchema } from '../../material/index.js';

export const storyBibleInputSchema = z.strictObject({
  concept_brief: conceptBriefSchema,
  scenes: z.array(sceneActionSchema).min(1),
  world_guide: worldGuideSchema.pick({ rules: true }),
});
export type StoryBibleInput = z.infer<typeof storyBibleInputSchema>;
