import { exampleArc, exampleBrief } from '../../material/example-story.js';
import type { StoryArchitectInput, StoryArchitectOutput } from './story-architect.contract.js';

export const example: { readonly input: StoryArchitectInput; readonly output: StoryArchitectOutput } = {
  input: { concept_brief: exampleBrief, creative_guidelines: { must_include: ['the ships'], must_avoid: ['blood'] } },
  output: { story_arc: exampleArc },
};
