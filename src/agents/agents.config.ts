import { slice } from '#platform/config/slice.js';
import { flag, variable } from '#platform/config/variable.js';

export const agentsSlice = slice('agents', {
  benchmark: variable('BENCH_WORKFLOWS', flag(), {
    default: '0',
    description:
      'With 1 the workflow types w6, w6_decision and fan_out exist, and the agents they need: for npm run bench and chaos.',
  }),
});
