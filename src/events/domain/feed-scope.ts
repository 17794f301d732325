import type { LoggedEvent } from './feed-event.js';

/** Whose events are followed. The position of a workflow is a `seq`, that of the others a cursor. */
export type FeedScope =
  | { readonly workflowId: string }
  | { readonly projectId: string }
  | { readonly agentId: string }
  | { readonly all: true }
  | { readonly agents: true }
  | { readonly decisions: true };

export const LANE_OF_ALL = 'all';

/** The name of what a scope sees: followers of one lane see the same events. */
export function laneOf(scope: FeedScope): string {
  if ('workflowId' in scope) return `workflow:${scope.workflowId}`;
  if ('projectId' in scope) return `project:${scope.projectId}`;
  if ('agentId' in scope) return `agent:${scope.agentId}`;
  if ('agents' in scope) return 'agents';
  return 'decisions' in scope ? 'decisions' : LANE_OF_ALL;
}

/** The lanes an event is seen in, beside that of all. */
export function lanesOf(event: LoggedEvent): string[] {
  if ('agent_id' in event) return ['agents', `agent:${event.agent_id}`];
  const lanes = [`workflow:${event.workflow_id}`, `project:${event.project_id}`];
  return event.type.startsWith('decision.') ? [...lanes, 'decisions'] : lanes;
}

export function isSeenIn(lane: string, event: LoggedEvent): boolean {
  return lane === LANE_OF_ALL || lanesOf(event).includes(lane);
}
