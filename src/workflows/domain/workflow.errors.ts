import { AppError } from '#kernel/errors/app-error.js';
import type { DecisionAnswerRecord, DecisionStatus } from './decision.js';
import { wireStatus, type WorkflowStatus } from './workflow.js';

export class WorkflowNotFound extends AppError {
  readonly code = 'WORKFLOW_NOT_FOUND';
  readonly kind = 'not_found';
  constructor(id: string) {
    super(`There is no workflow ${id}`, { workflow_id: id });
  }
}

/** One of its type lives in the project already. */
export class WorkflowAlreadyActive extends AppError {
  readonly code = 'WORKFLOW_ALREADY_ACTIVE';
  readonly kind = 'conflict';
  constructor(projectId: string, type: string, activeId: string) {
    super(`The project ${projectId} has a live workflow of type ${type}: ${activeId}`, {
      project_id: projectId,
      workflow_type: type,
      workflow_id: activeId,
    });
  }
}

/** More workflows wait for a worker than may. */
export class WorkflowQueueFull extends AppError {
  readonly code = 'WORKFLOW_QUEUE_FULL';
  readonly kind = 'limit_exceeded';
  constructor(waiting: number) {
    super(`${waiting} workflows wait for a worker already; try again later, or start more workers`, {
      limit: 'MAX_QUEUED_WORKFLOWS',
      waiting,
      retry_after_seconds: 10,
    });
  }
}

/** As many workflows live in the project as may. */
export class LiveWorkflowLimitReached extends AppError {
  readonly code = 'LIVE_WORKFLOW_LIMIT_REACHED';
  readonly kind = 'limit_exceeded';
  constructor(projectId: string, live: number, limit: number) {
    super(
      `${String(live)} workflows live in the project ${projectId}, and MAX_LIVE_WORKFLOWS_PER_PROJECT allows ` +
        `${String(limit)}; wait for one to end, or cancel one`,
      { project_id: projectId, live, limit, variable: 'MAX_LIVE_WORKFLOWS_PER_PROJECT', retry_after_seconds: 30 },
    );
  }
}

/** The step that was asked for does not lead on from where the workflow is. */
export class WorkflowTransitionRefused extends AppError {
  readonly code = 'WORKFLOW_TRANSITION_REFUSED';
  readonly kind = 'conflict';
  constructor(id: string, from: WorkflowStatus, verb: 'pause' | 'resume' | 'cancel' | 'retry') {
    const status = wireStatus(from);
    super(`Cannot ${verb} the workflow ${id}: it is ${status}`, { workflow_id: id, status, requested: verb });
  }
}

/** Nothing about a workflow can be changed once it has ended. */
export class WorkflowEnded extends AppError {
  readonly code = 'WORKFLOW_ENDED';
  readonly kind = 'conflict';
  constructor(id: string, status: WorkflowStatus) {
    super(`The workflow ${id} is ${status}; it can no longer be changed`, { workflow_id: id, status });
  }
}

/** The same key came with another body. */
export class IdempotencyKeyReused extends AppError {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  readonly kind = 'unprocessable';
  constructor() {
    super('This Idempotency-Key was used before with another body; take a new key for a new request');
  }
}

/** It goes on with an answer and not with a resume. */
export class DecisionPending extends AppError {
  readonly code = 'DECISION_PENDING';
  readonly kind = 'conflict';
  constructor(id: string, decisionId: string) {
    super(`The workflow ${id} waits for the decision ${decisionId}; answer it and it goes on`, {
      workflow_id: id,
      decision_id: decisionId,
    });
  }
}

export class DecisionNotFound extends AppError {
  readonly code = 'DECISION_NOT_FOUND';
  readonly kind = 'not_found';
  constructor(id: string, decisionId: string) {
    super(`The workflow ${id} has never asked for a decision ${decisionId}`, {
      workflow_id: id,
      decision_id: decisionId,
    });
  }
}

/** Somebody, or the system at the deadline, was first. */
export class DecisionAlreadyAnswered extends AppError {
  readonly code = 'DECISION_ALREADY_ANSWERED';
  readonly kind = 'conflict';
  constructor(decisionId: string, answer: DecisionAnswerRecord | undefined) {
    super(`The decision ${decisionId} was answered before${answer ? `, with ${answer.choice}` : ''}`, {
      decision_id: decisionId,
      ...(answer && { choice: answer.choice, actor: answer.actor, at: answer.at }),
    });
  }
}

/** Its time is over, or its workflow is. */
export class DecisionClosed extends AppError {
  readonly code = 'DECISION_CLOSED';
  readonly kind = 'conflict';
  constructor(decisionId: string, status: Exclude<DecisionStatus, 'pending' | 'answered'>) {
    const why = status === 'expired' ? 'its deadline has passed' : 'its workflow has moved on or ended';
    super(`The decision ${decisionId} can no longer be answered: ${why}`, { decision_id: decisionId, status });
  }
}

export class ArtifactNotFound extends AppError {
  readonly code = 'ARTIFACT_NOT_FOUND';
  readonly kind = 'not_found';
  constructor(id: string, name: string) {
    super(`The workflow ${id} has no artifact ${name}`, { workflow_id: id, name });
  }
}
