export { defineWorkflow, node, nodeForItem, withRun, workflowChannels } from './define-workflow.js';
export type {
  DecisionAnswer,
  DecisionOption,
  DecisionRequest,
  Deliverable,
  Outcome,
  RunHandle,
  TaskRequest,
  TaskResult,
  WorkflowDefinition,
  WorkflowGraph,
  WorkflowRun,
  WorkflowState,
} from './define-workflow.js';
export { lua as sharedLua, wordsReply, type Words } from './persistence/script-replies.js';
