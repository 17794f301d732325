import { slice } from '#platform/config/slice.js';
import { flag, integer, variable } from '#platform/config/variable.js';

export const agentsSlice = slice('agents', {
  benchmark: variable('BENCH_WORKFLOWS', flag(), {
    default: '0',
    description:
      'With 1 the workflow types w6, w6_decision and fan_out exist, and the agents they need: for npm run bench and chaos.',
  }),
  breakerFailures: variable('BREAKER_FAILURES', integer({ min: 1, max: 1_000 }), {
    default: '5',
    description: 'So many failures in a row of one agent and capability, and it gets no tasks for a while.',
  }),
  breakerOpenMs: variable('BREAKER_OPEN_MS', integer({ min: 100, max: 600_000 }), {
    default: '30000',
    description:
      'How long that is, in ms; then one task tries it, and when that fails it is twice as long, up to ten minutes.',
  }),
});
