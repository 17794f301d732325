import { slice, type ConfigOf } from '#platform/config/slice.js';
import { integer, text, variable } from '#platform/config/variable.js';

export const workflowsSlice = slice('workflows', {
  outputDir: variable('OUTPUT_DIR', text(), {
    default: 'productions',
    description: 'Folder of the deliverables: one folder in it for each workflow.',
  }),
  eventLogMax: variable('EVENT_LOG_MAX', integer({ min: 100, max: 10_000_000 }), {
    default: '10000',
    description:
      'How many events of one workflow are kept; the oldest go first. The embedded Redis keeps 500 unless this is set.',
  }),
  queueMax: variable('MAX_QUEUED_WORKFLOWS', integer({ min: 1, max: 10_000_000 }), {
    default: '10000',
    description: 'How many workflows may wait for a worker; beyond it a new one is refused with 429.',
  }),
});

export type WorkflowsConfig = ConfigOf<typeof workflowsSlice>;
