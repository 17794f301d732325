import { defineDeskAgent } from '../../define-desk-agent.js';
import { costReportSchema } from '../../material/index.js';
import { costOptimizerInputSchema } from './cost-optimizer.contract.js';
import { optimise } from './cost-optimizer.offline.js';

/** Counts what it took, and says what the next film could do without. */
export const costOptimizer = defineDeskAgent({
  capability: 'cost_optimizer',
  title: 'Cost Optimizer',
  department: 'Infra',
  agentType: 'production',
  document: 'cost_report',
  input: costOptimizerInputSchema,
  schema: costReportSchema,
  offline: optimise,
  findings: ({ lines, planned_units, spent_units, verdict }, { budget }) => [
    { fault: planned_units !== budget.units, costs: 25, say: 'What was planned is not what the budget says' },
    {
      fault: Math.abs(lines.reduce((sum, { units }) => sum + units, 0) - spent_units) > 0.2,
      costs: 25,
      say: 'The lines do not add up to what was spent',
    },
    {
      fault: (verdict === 'over budget') !== spent_units > planned_units,
      costs: 30,
      say: 'The verdict contradicts the numbers',
    },
  ],
  example: {
    budget: {
      units: 30,
      lines: [
        { item: 'Sets', quantity: 2, units: 10 },
        { item: 'Pictures', quantity: 10, units: 20 },
      ],
    },
    days: [
      { day: 1, location: 'the lamp room', scenes: [1], shots: 7 },
      { day: 2, location: 'the threshold', scenes: [2], shots: 3 },
    ],
    performance_report: {
      states: [{ state: 'media_generation', pieces: 10, revisions: 1, mean_score: 93, weakest: 'SCENE_1_SHOT_1' }],
    },
    unused: [],
    made: { pictures: 10, seconds: 24 },
  },
});
