import type { WorkflowParameters } from './workflow-parameters.js';

/** What keeps one caller, or one mistake, from taking everything. */
export interface WorkflowLimits {
  /** Workflows of one project that have not ended. */
  readonly maxLivePerProject: number;
  /** How long a workflow may run unless it says otherwise, ms. */
  readonly deadlineMs: number;
  /** Of `custom_parameters`, as JSON. */
  readonly maxParametersBytes: number;
  /** Of the feedback that comes with a decision. */
  readonly maxFeedbackBytes: number;
}

/** How long a workflow with these parameters may run, ms. Waiting for a person does not count. */
export function deadlineOf(parameters: WorkflowParameters, { deadlineMs }: Pick<WorkflowLimits, 'deadlineMs'>): number {
  return parameters.deadline_ms ?? deadlineMs;
}
