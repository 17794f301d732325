import { slice } from '../config/slice.js';
import { integer, variable } from '../config/variable.js';

/** Of what is written to by several features. */
export const eventLogSlice = slice('event log', {
  eventLogMax: variable('EVENT_LOG_MAX', integer({ min: 100, max: 10_000_000 }), {
    default: '10000',
    description:
      "How many entries of one workflow's event log are kept, each with the events of one change; the oldest go first. The log of all workflows and agents keeps four times as many. The embedded Redis keeps 500 unless this is set.",
  }),
});
