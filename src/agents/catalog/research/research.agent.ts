import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleBrief } from '../../material/example-story.js';
import { researchNotesSchema } from '../../material/index.js';
import { researchInputSchema } from './research.contract.js';
import { takeNotes } from './research.offline.js';

/** Finds out what the story takes for granted. */
export const research = defineDeskAgent({
  capability: 'research',
  title: 'Research',
  department: 'Cross',
  agentType: 'story',
  document: 'research_notes',
  input: researchInputSchema,
  schema: researchNotesSchema,
  offline: takeNotes,
  findings: ({ facts, open_questions }) => [
    { fault: facts.length < 3, costs: 5, say: 'Fewer than three facts; ask about a trade, the place and the motif' },
    {
      fault: new Set(facts.map(({ note }) => note)).size < facts.length,
      costs: 20,
      say: 'Two facts say the same',
    },
    { fault: open_questions.length === 0, costs: 5, say: 'The notes admit no open question' },
  ],
  example: { concept_brief: exampleBrief },
});
