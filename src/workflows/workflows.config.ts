import { slice, type ConfigOf } from '#platform/config/slice.js';
import { integer, text, variable } from '#platform/config/variable.js';

const DAY_MS = 24 * 60 * 60 * 1000;

export const workflowsSlice = slice('workflows', {
  outputDir: variable('OUTPUT_DIR', text(), {
    default: 'productions',
    description: 'Folder of the deliverables: one folder in it for each workflow.',
  }),
  queueMax: variable('MAX_QUEUED_WORKFLOWS', integer({ min: 1, max: 10_000_000 }), {
    default: '10000',
    description: 'How many workflows may wait for a worker; beyond it a new one is refused with 429.',
  }),
  patienceMs: variable('AGENT_PATIENCE_MS', integer({ min: 0, max: 100 * 365 * DAY_MS }), {
    default: String(5 * 60 * 1000),
    description:
      'How long a task may find no agent that can do it before a person is asked, in ms: 5 minutes. 0 never asks.',
  }),
  remindMs: variable('DECISION_REMINDER_MS', integer({ min: 0, max: 100 * 365 * DAY_MS }), {
    default: String(DAY_MS),
    description:
      'How often people are reminded of a question, in ms: once a day, and once at half its time. 0 never reminds.',
  }),
  retentionMs: variable('RETENTION_MS', integer({ min: 0, max: 100 * 365 * DAY_MS }), {
    default: String(30 * DAY_MS),
    description:
      'How long a workflow and its deliverables are kept after its end, in ms: 30 days. 0 keeps them for ever.',
  }),
});

export type WorkflowsConfig = ConfigOf<typeof workflowsSlice>;
