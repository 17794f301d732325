import { AppError } from '#kernel/errors/app-error.js';

/** A checkpoint was asked for without saying of which thread, or which one. */
export class CheckpointAddressMissing extends AppError {
  readonly code = 'CHECKPOINT_ADDRESS_MISSING';
  readonly kind = 'internal';
  constructor(field: string) {
    super(`A checkpoint is addressed by "${field}", which the config lacks`, { field });
  }
}

/** A checkpoint refers to the output of a task, and the results of the workflow lack it. */
export class CheckpointResultMissing extends AppError {
  readonly code = 'CHECKPOINT_RESULT_MISSING';
  readonly kind = 'internal';
  constructor(workflowId: string, task: string) {
    super('A result that a checkpoint refers to is not stored any more', { workflow_id: workflowId, task_id: task });
  }
}
