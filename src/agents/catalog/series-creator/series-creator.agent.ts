import { defineAgent } from '../../define-agent.js';
import { assessConcept } from './assess-concept.js';
import {
  seriesCreatorInputSchema,
  seriesCreatorOutputSchema,
  type SeriesCreatorInput,
  type SeriesCreatorOutput,
} from './series-creator.contract.js';
import { example } from './series-creator.example.js';
import { writeConcept } from './series-creator.offline.js';

/** Turns an idea into a concept: who, where, what is at stake, and the sentence that will be heard again at the end. */
export const seriesCreator = defineAgent<SeriesCreatorInput, SeriesCreatorOutput>({
  capability: 'series_creator',
  title: 'Series Creator',
  department: 'Story',
  agentType: 'story',
  version: '1.0.0',
  prompt: { file: 'series-creator.prompt.md', version: 'series_creator@1' },
  input: seriesCreatorInputSchema,
  output: seriesCreatorOutputSchema,
  timeoutMs: 120_000,
  retry: { maxAttempts: 3, baseDelayMs: 500, maxDelayMs: 30_000 },
  maxConcurrentTasks: 8,
  work: (input, tools) =>
    tools.think({
      output: seriesCreatorOutputSchema,
      offline: (random) => writeConcept(input, tools.revision, random),
    }),
  assess: assessConcept,
  example,
});
