import type { FeedEvent } from './feed-event.js';

/** Whether it happened to a workflow, its tasks or its decisions. */
export function isOfWorkflow({ workflow_id }: FeedEvent): boolean {
  return workflow_id !== undefined && workflow_id !== '';
}

export function isOfDecision({ type }: FeedEvent): boolean {
  return type.startsWith('decision.');
}
