import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleBrief, exampleScenes } from '../../material/example-story.js';
import { actionOf, canonSchema } from '../../material/index.js';
import { storyBibleInputSchema } from './story-bible.contract.js';
import { writeBible } from './story-bible.offline.js';

/** Keeps what is true in this story. */
export const storyBible = defineDeskAgent({
  capability: 'story_bible',
  title: 'Story Bible',
  department: 'Story',
  agentType: 'story',
  document: 'canon',
  input: storyBibleInputSchema,
  schema: canonSchema,
  offline: writeBible,
  findings: ({ entries, timeline }, { concept_brief, scenes }) => [
    ...concept_brief.cast
      .filter(({ name }) => !entries.some((entry) => entry.kind === 'person' && entry.name === name))
      .map(({ name }) => ({ fault: true, costs: 15, say: `The canon does not know ${name}` })),
    { fault: timeline.length < scenes.length, costs: 15, say: 'The timeline leaves scenes out' },
    {
      fault: new Set(entries.map(({ id }) => id)).size < entries.length,
      costs: 30,
      say: 'Two entries of the canon have the same id',
    },
  ],
  example: {
    concept_brief: exampleBrief,
    scenes: exampleScenes.map(actionOf),
    world_guide: { rules: ['To name it is to reply to it.', 'What answers cannot come in unasked.'] },
  },
});
