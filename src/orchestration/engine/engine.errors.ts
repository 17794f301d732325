import { AppError } from '#kernel/errors/app-error.js';

/** The agent was reset: what it works on is taken from it and routed again, which costs no retry. */
export class AgentReset extends AppError {
  readonly code = 'AGENT_RESET';
  readonly kind = 'unavailable';
  constructor() {
    super('The agent was reset while it worked on this');
  }
}

/** The agent went offline: what it works on is taken from it and routed again, and a late answer is refused. */
export class AgentOffline extends AppError {
  readonly code = 'AGENT_OFFLINE';
  readonly kind = 'unavailable';
  constructor() {
    super('The agent went offline while it worked on this');
  }
}

export type TaskTakenAway = AgentReset | AgentOffline;

/** Somebody else holds the workflow now, or it has been cancelled: whatever this worker still does is void. */
export class ClaimLost extends AppError {
  readonly code = 'CLAIM_LOST';
  readonly kind = 'conflict';
  constructor(workflowId: string) {
    super('The workflow is no longer this worker’s', { workflow_id: workflowId });
  }
}

/** A task has failed so often and so slowly that there is no time left for another attempt. */
export class TaskDeadlineExceeded extends AppError {
  readonly code = 'TASK_DEADLINE_EXCEEDED';
  readonly kind = 'timeout';
  constructor(totalMs: number, last: { readonly type: string; readonly message: string }) {
    super(
      `The next attempt would begin after the ${String(totalMs)} ms that all attempts at a task have together ` +
        `(TASK_TOTAL_TIMEOUT_MS); the last one failed with ${last.type}: ${last.message}`,
      { total_ms: totalMs, last: last.type },
    );
  }
}

/** A workflow was started with a definition that this version of the service does not have. */
export class WorkflowDefinitionMissing extends AppError {
  readonly code = 'WORKFLOW_DEFINITION_MISSING';
  readonly kind = 'unprocessable';
  constructor(type: string, version: number) {
    super(`No workflow definition "${type}" version ${String(version)} is known here`, { type, version });
  }
}

/** The graph reached its end and no node had said how it ended. */
export class WorkflowEndedWithoutOutcome extends AppError {
  readonly code = 'WORKFLOW_ENDED_WITHOUT_OUTCOME';
  readonly kind = 'internal';
  constructor(type: string) {
    super(`The graph of "${type}" came to its end without an outcome`, { type });
  }
}

/** A workflow says it is done, and a file it promised is not there. */
export class DeliverablesMissing extends AppError {
  readonly code = 'DELIVERABLES_MISSING';
  readonly kind = 'internal';
  constructor(names: readonly string[]) {
    super(`Declared deliverables were not published: ${names.join(', ')}`, { names });
  }
}

/** Every worker that took the workflow up died before it got anywhere. */
export class WorkersWornOut extends AppError {
  readonly code = 'WORKERS_WORN_OUT';
  readonly kind = 'internal';
  constructor(claims: number) {
    super(
      `Taken up ${String(claims)} times in a row, the workflow made no progress: each time its worker was lost or ` +
        'stopped by a fault, which the log describes',
      { claims },
    );
  }
}

/** It has run longer than it may. */
export class WorkflowDeadlineExceeded extends AppError {
  readonly code = 'WORKFLOW_DEADLINE_EXCEEDED';
  readonly kind = 'timeout';
  constructor(deadlineMs: number) {
    super(
      `The workflow did not come to its end within the ${String(deadlineMs)} ms that it may run ` +
        '(WORKFLOW_DEADLINE_MS, custom_parameters.deadline_ms); a retry gives it as much again',
      { deadline_ms: deadlineMs },
    );
  }
}

/** Nobody decided in time, and there was no default to take, or none any more. */
export class DecisionExpired extends AppError {
  readonly code = 'DECISION_EXPIRED';
  readonly kind = 'unprocessable';
  constructor(decisionId: string, why = 'no default was given') {
    super(`Nobody answered ${decisionId} in time, and ${why}`, { decision_id: decisionId });
  }
}
