import { defineDeskAgent } from '../../define-desk-agent.js';
import { verdictSchema } from '../../material/index.js';
import { qualityControllerInputSchema } from './quality-controller.contract.js';
import { judge } from './quality-controller.offline.js';

/** Says at the end of every state what the house thinks of the work. */
export const qualityController = defineDeskAgent({
  capability: 'quality_controller',
  title: 'Quality Controller',
  department: 'Planning',
  agentType: 'production',
  document: 'verdict',
  input: qualityControllerInputSchema,
  schema: verdictSchema,
  offline: judge,
  findings: ({ verdict, notes, weakest }, { pieces, continuity_issues }) => [
    { fault: verdict !== 'pass' && notes.length === 0, costs: 30, say: 'Work is sent back without a note' },
    { fault: verdict === 'pass' && continuity_issues.length > 0, costs: 30, say: 'Contradictions are let pass' },
    {
      fault: !pieces.some(({ piece }) => piece === weakest),
      costs: 15,
      say: 'The weakest piece is none of the pieces',
    },
  ],
  example: {
    title: 'The Small Box Is Listening',
    pieces: [
      { piece: 'The concept', score: 95, issues: [] },
      { piece: 'The arc', score: 91, issues: [] },
    ],
    continuity_issues: [],
    script_coverage: { uncovered: [], refrain: 'kept' },
    threshold: 70,
  },
});
