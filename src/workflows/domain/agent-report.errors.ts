import { AppError } from '#kernel/errors/app-error.js';

/** A report that is none: a header is missing, or the body has another shape. */
export class AgentReportMalformed extends AppError {
  readonly code = 'AGENT_REPORT_MALFORMED';
  readonly kind = 'invalid_input';
  constructor() {
    super(
      'A report needs the headers webhook-id, webhook-timestamp and webhook-signature, and workflow_id, task_id, attempt, ' +
        'sequence and status in its body',
    );
  }
}

/** A report that nobody can have sent who was given the work. */
export class AgentReportForged extends AppError {
  readonly code = 'AGENT_REPORT_FORGED';
  readonly kind = 'unauthenticated';
  constructor(reason: 'forged' | 'expired') {
    super(
      reason === 'forged'
        ? 'The report is not signed with the token that came with the order'
        : 'The report was signed too long ago, or the clock of its sender is wrong',
      { reason },
    );
  }
}

/** A late answer: the work was given to another attempt meanwhile, or nobody wants it any more. */
export class TaskAttemptSuperseded extends AppError {
  readonly code = 'TASK_ATTEMPT_SUPERSEDED';
  readonly kind = 'conflict';
  constructor(taskId: string, attempt: number, current: number) {
    super(`Attempt ${attempt} of the task is not the one that counts any more`, {
      task_id: taskId,
      attempt,
      current_attempt: current,
    });
  }
}

/** A report about a task that does not exist, or was removed with its workflow. */
export class ReportedTaskNotFound extends AppError {
  readonly code = 'TASK_NOT_FOUND';
  readonly kind = 'not_found';
  constructor(taskId: string) {
    super('There is no such task', { task_id: taskId });
  }
}
