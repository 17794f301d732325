import type { FeedEvent } from './feed-event.js';

/** Whether it happened to a workflow, its tasks or its decisions. */
export function isOfWorkflow(event: FeedEvent): boolean {
  return 'workflow_id' in event;
}

export function isOfDecision({ type }: FeedEvent): boolean {
  return type.startsWith('decision.');
}
