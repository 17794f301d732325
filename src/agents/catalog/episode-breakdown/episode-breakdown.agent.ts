import { defineAgent } from '../../define-agent.js';
import { assessBreakdown } from './assess-breakdown.js';
import {
  episodeBreakdownInputSchema,
  episodeBreakdownOutputSchema,
  type EpisodeBreakdownInput,
  type EpisodeBreakdownOutput,
} from './episode-breakdown.contract.js';
import { example } from './episode-breakdown.example.js';
import { writeBreakdown } from './episode-breakdown.offline.js';

/** Turns the story into three to five scenes that can be printed as they are. */
export const episodeBreakdown = defineAgent<EpisodeBreakdownInput, EpisodeBreakdownOutput>({
  capability: 'episode_breakdown',
  title: 'Episode Breakdown',
  department: 'Story',
  agentType: 'story',
  version: '1.0.0',
  prompt: { file: 'episode-breakdown.prompt.md', version: 'episode_breakdown@1' },
  input: episodeBreakdownInputSchema,
  output: episodeBreakdownOutputSchema,
  timeoutMs: 180_000,
  retry: { maxAttempts: 3, baseDelayMs: 500, maxDelayMs: 30_000 },
  maxConcurrentTasks: 8,
  work: (input, tools) =>
    tools.think({
      output: episodeBreakdownOutputSchema,
      offline: (random) => writeBreakdown(input, tools.revision, random),
    }),
  assess: assessBreakdown,
  example,
});
