import { defineDeskAgent } from '../../define-desk-agent.js';
import { performanceReportSchema } from '../../material/index.js';
import { performanceMonitorInputSchema } from './performance-monitor.contract.js';
import { report } from './performance-monitor.offline.js';

/** Says where the work was, and where it was done twice. */
export const performanceMonitor = defineDeskAgent({
  capability: 'performance_monitor',
  title: 'Performance Monitor',
  department: 'Infra',
  agentType: 'production',
  document: 'performance_report',
  input: performanceMonitorInputSchema,
  schema: performanceReportSchema,
  offline: report,
  findings: (made, { pieces }) => [
    { fault: made.pieces !== pieces.length, costs: 25, say: 'The report does not count every piece' },
    {
      fault: made.states.some(({ state }) => !pieces.some((piece) => piece.state === state)),
      costs: 15,
      say: 'The report names a state in which nothing was made',
    },
  ],
  example: {
    pieces: [
      { state: 'media_generation', piece: 'SCENE_1_SHOT_1', revision: 1, score: 88 },
      { state: 'media_generation', piece: 'SCENE_1', revision: 0, score: 96 },
    ],
    revised: ['SCENE_1_SHOT_1'],
  },
});
