import type { Told } from '#platform/events/event-class.js';
import * as decision from './decision.event.js';
import * as task from './task.event.js';
import * as workflow from './workflow.event.js';

/** Everything that is told of a workflow, in the order in which a reader would want to hear of it. */
export const workflowEvents = [
  workflow.WorkflowCreated,
  workflow.WorkflowStarted,
  workflow.WorkflowStateEntered,
  workflow.WorkflowStateCompleted,
  workflow.WorkflowProgress,
  workflow.WorkflowUpdated,
  workflow.WorkflowWaiting,
  workflow.WorkflowPaused,
  workflow.WorkflowResumed,
  workflow.WorkflowCompleted,
  workflow.WorkflowFailed,
  workflow.WorkflowCancelled,
  workflow.WorkflowRemoved,
  task.TaskCreated,
  task.TaskWaiting,
  task.TaskAssigned,
  task.TaskRerouted,
  task.TaskStarted,
  task.TaskProgress,
  task.TaskRetrying,
  task.TaskCompleted,
  task.TaskFailed,
  task.TaskCancelled,
  decision.DecisionRequested,
  decision.DecisionReminded,
  decision.DecisionAnswered,
  decision.DecisionExpired,
  decision.DecisionSuperseded,
] as const;

/** One of them, as it is written into the log. */
export type WorkflowEventTold = Told<(typeof workflowEvents)[number]>;
