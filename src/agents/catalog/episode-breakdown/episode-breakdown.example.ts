import { exampleArc, exampleBrief, exampleScenes } from '../../material/example-story.js';
import type { EpisodeBreakdownInput, EpisodeBreakdownOutput } from './episode-breakdown.contract.js';

export const example: { readonly input: EpisodeBreakdownInput; readonly output: EpisodeBreakdownOutput } = {
  input: { story_arc: exampleArc, concept_brief: exampleBrief },
  output: { scene_list: exampleScenes, continuity_flags: exampleArc.continuity_flags, deterministic_seed: 20_261 },
};
