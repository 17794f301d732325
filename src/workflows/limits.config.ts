import { slice, type ConfigOf } from '#platform/config/slice.js';
import { integer, variable } from '#platform/config/variable.js';

const DAY_MS = 24 * 60 * 60 * 1_000;
const WEEK_MS = 7 * DAY_MS;
const YEAR_MS = 366 * 24 * 60 * 60 * 1_000;
const MIB = 1_048_576;

/** What keeps one caller, or one mistake, from taking everything; docs/limits.md has the table. */
export const limitsSlice = slice('limits', {
  maxLivePerProject: variable('MAX_LIVE_WORKFLOWS_PER_PROJECT', integer({ min: 1, max: 1_000_000 }), {
    default: '1000',
    description: 'How many workflows of one project may live at the same time; one more is refused with 429.',
  }),
  maxTasksPerWorkflow: variable('MAX_TASKS_PER_WORKFLOW', integer({ min: 1, max: 100_000 }), {
    default: '100',
    description: 'How many tasks of one workflow may run at the same time; the others wait for one of them to end.',
  }),
  deadlineMs: variable('WORKFLOW_DEADLINE_MS', integer({ min: 1_000, max: 10 * YEAR_MS }), {
    default: String(WEEK_MS),
    description:
      'How long a workflow may run, in ms, before it fails; waiting for a person and pauses do not count. ' +
      'custom_parameters.deadline_ms sets it for one workflow.',
  }),
  taskTotalMs: variable('TASK_TOTAL_TIMEOUT_MS', integer({ min: 1_000, max: YEAR_MS }), {
    default: String(DAY_MS),
    description:
      'How long all attempts at a task may take together, in ms, with the waits between them: 24 h. An attempt that could ' +
      'only begin later is not made, and the task fails. Waiting for somebody to do it and pauses do not count.',
  }),
  maxParametersBytes: variable('MAX_PARAMETERS_BYTES', integer({ min: 1_024, max: 16 * MIB }), {
    default: '65536',
    description: 'How large the custom_parameters of a workflow may be, in bytes of JSON.',
  }),
  maxFeedbackBytes: variable('MAX_FEEDBACK_BYTES', integer({ min: 256, max: 16 * MIB }), {
    default: '16384',
    description: 'How large the feedback that comes with a decision may be, in bytes.',
  }),
  maxOutputBytes: variable('MAX_AGENT_OUTPUT_BYTES', integer({ min: 1_024, max: 256 * MIB }), {
    default: String(8 * MIB),
    description: 'How large the result of one task may be, in bytes of JSON; with a larger one the task fails.',
  }),
});

export type LimitsConfig = ConfigOf<typeof limitsSlice>;
