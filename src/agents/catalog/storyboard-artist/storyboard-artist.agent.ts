import { defineAgent } from '../../define-agent.js';
import { assessStoryboard } from './assess-storyboard.js';
import {
  storyboardArtistInputSchema,
  storyboardArtistOutputSchema,
  type StoryboardArtistInput,
  type StoryboardArtistOutput,
} from './storyboard-artist.contract.js';
import { example } from './storyboard-artist.example.js';
import { drawStoryboard } from './storyboard-artist.offline.js';

/** Turns the scenes into shots. */
export const storyboardArtist = defineAgent<StoryboardArtistInput, StoryboardArtistOutput>({
  capability: 'storyboard_artist',
  title: 'Storyboard Artist',
  department: 'Visual',
  agentType: 'visual',
  version: '1.0.0',
  prompt: { file: 'storyboard-artist.prompt.md', version: 'storyboard_artist@2' },
  input: storyboardArtistInputSchema,
  output: storyboardArtistOutputSchema,
  timeoutMs: 180_000,
  retry: { maxAttempts: 3, baseDelayMs: 500, maxDelayMs: 30_000 },
  maxConcurrentTasks: 8,
  work: (input, tools) =>
    tools.think({
      output: storyboardArtistOutputSchema,
      offline: (random) => drawStoryboard(input, tools.revision, random),
    }),
  assess: assessStoryboard,
  example,
});
