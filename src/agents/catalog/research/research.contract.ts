import { z } from 'zod';
import { conceptBriefSchema } from '../../material/index.js';

export const researchInputSchema = z.strictObject({ concept_brief: conceptBriefSchema });
export type ResearchInput = z.infer<typeof researchInputSchema>;
