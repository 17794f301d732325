import { defineAgent } from '../../define-agent.js';
import { assessArc } from './assess-arc.js';
import {
  storyArchitectInputSchema,
  storyArchitectOutputSchema,
  type StoryArchitectInput,
  type StoryArchitectOutput,
} from './story-architect.contract.js';
import { example } from './story-architect.example.js';
import { writeArc } from './story-architect.offline.js';

/** Turns a concept into a story from beginning to end. */
export const storyArchitect = defineAgent<StoryArchitectInput, StoryArchitectOutput>({
  capability: 'story_architect',
  title: 'Story Architect',
  department: 'Story',
  agentType: 'story',
  version: '1.0.0',
  prompt: { file: 'story-architect.prompt.md', version: 'story_architect@1' },
  input: storyArchitectInputSchema,
  output: storyArchitectOutputSchema,
  timeoutMs: 120_000,
  retry: { maxAttempts: 3, baseDelayMs: 500, maxDelayMs: 30_000 },
  maxConcurrentTasks: 8,
  work: (input, tools) =>
    tools.think({ output: storyArchitectOutputSchema, offline: (random) => writeArc(input, tools.revision, random) }),
  assess: assessArc,
  example,
});
