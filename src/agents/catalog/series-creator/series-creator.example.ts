import { exampleBrief, exampleIdea } from '../../material/example-story.js';
import type { SeriesCreatorInput, SeriesCreatorOutput } from './series-creator.contract.js';

export const example: { readonly input: SeriesCreatorInput; readonly output: SeriesCreatorOutput } = {
  input: { user_idea: exampleIdea, context: { title: 'Untitled', genre: 'drama', target_duration_seconds: 25 } },
  output: {
    concept_brief: exampleBrief,
    validation_notes: [`Invented, because nobody named them: ${exampleBrief.cast.map(({ name }) => name).join(', ')}.`],
    taxonomy_refs: ['genre/drama', `pattern/${exampleBrief.world.pattern}`],
  },
};
