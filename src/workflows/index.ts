export { TASK_SKIPPED, defineWorkflow, node, nodeForItem, withRun, workflowChannels } from './define-workflow.js';
export type {
  DecisionAnswer,
  TakenAnswer,
  DecisionOption,
  DecisionRequest,
  Deliverable,
  Outcome,
  RunHandle,
  TaskHelp,
  TaskRequest,
  TaskResult,
  WorkflowDefinition,
  WorkflowGraph,
  WorkflowRun,
  WorkflowState,
} from './define-workflow.js';
export type { Actor } from './domain/actor.js';
export { constraintsFor } from './domain/agent-constraints-parameter.js';
export type { Artifact } from './domain/artifact.js';
export {
  DECISION_STATUSES,
  deadlinePolicyOf,
  decisionId,
  optionMeant,
  type Decision,
  type DecisionAnswerRecord,
} from './domain/decision.js';
export { DecisionRepository } from './domain/decision.repository.js';
export { CheckpointPositions } from './domain/checkpoint-positions.js';
export type { CheckpointPosition } from './domain/execution-context.js';
export type { Failure } from './domain/failure.js';
export type { ProjectBrief } from './domain/project-brief.js';
export { taskId, type Task, type TaskDefinition } from './domain/task.js';
export { wireStatus, type WireStatus, type Workflow } from './domain/workflow.js';
export type { WorkflowParameters } from './domain/workflow-parameters.js';
export { deadlineOf } from './domain/workflow-limits.js';
export type { WorkflowEvent } from './domain/workflow-event.js';
export { WorkflowNotFound } from './domain/workflow.errors.js';
export { WorkflowRepository, type WorkflowView } from './domain/workflow.repository.js';
export { WorkflowRetries, type RetryOrder, type RetryOutcome } from './domain/workflow-retries.js';
export { WorkflowPath } from './dto/workflow.path.request.js';
export { WorkflowResponse } from './dto/workflow.response.js';
export { workflowEvents, type WorkflowEventTold } from './events/index.js';
export { failedData } from './events/failed-data.js';
export type { TaskCompletedData } from './events/task.event.js';
export type {
  WorkflowCancelledData,
  WorkflowCompletedData,
  WorkflowFailedData,
  WorkflowResumedData,
} from './events/workflow.event.js';
export { endedIndexes, endingKeys, liveIndexes, readyKeys } from './persistence/workflow-key-sets.js';
export {
  slotToken,
  waiterEntry,
  type AttemptRef,
  type BreakerOptions,
  type Claim,
  type Entrusted,
  type StoredCallOff,
} from './persistence/attempt.codec.js';
export { EndingCalls } from './persistence/ending-calls.js';
export { QuestionCalls } from './persistence/question-calls.js';
export { decisionIds } from './persistence/decision.codec.js';
export { RedisDecisionRepository } from './persistence/redis-decision.repository.js';
export { RunCalls, type Search } from './persistence/run-calls.js';
export { eventsOfGlobalEntry, eventsOfOwnEntry, isAgentEvent, type GlobalEvent } from './persistence/event.codec.js';
export { READY_KEYS, lua as sharedLua, wordsReply, type LostClaim, type Words } from './persistence/script-replies.js';
export { FRUITLESS_CLAIMS, WorkerCalls, claimedFacts, type Holding } from './persistence/worker-calls.js';
export { workflowFromHash } from './persistence/workflow.codec.js';
export { WorkflowKeys } from './persistence/workflow.keys.js';
export { limitsSlice } from './limits.config.js';
export { workflowKeyNames } from './persistence/workflow-key-names.js';
export { WorkflowTicks, workflowTickQueue, type WorkflowTick } from './queue/workflow-ticks.js';
export { AgentReportsModule } from './agent-reports.module.js';
export { WorkflowRetryModule } from './workflow-retry.module.js';
export { workflowsSlice } from './workflows.config.js';
export { WorkflowsModule } from './workflows.module.js';
