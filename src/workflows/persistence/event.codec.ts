import { eventsOfAgentEntry, type AgentEvent } from '#agents';
import type { Actor } from '../domain/actor.js';
import type { WorkflowEvent } from '../domain/workflow-event.js';
import { hashOf } from './workflow.codec.js';

type Entry = readonly [id: string, flat: string[]];

/** One event as the scripts write it, among the others of its entry. */
type Told = Pick<WorkflowEvent, 'type' | 'data'> & { readonly actor?: Actor };

/** The events of an entry of a workflow's own log, all of one change; the entry's id is `<seq of the last>-0`. */
export function eventsOfOwnEntry(workflowId: string, [, flat]: Entry): WorkflowEvent[] {
  const fields = hashOf(flat);
  return eventsOf(workflowId, fields['entry'] ?? '', fields);
}

/** What the global log has: who it is about is said by `workflow_id` or by `agent_id`. */
export type GlobalEvent = WorkflowEvent | AgentEvent;

export function isAgentEvent(event: GlobalEvent): event is AgentEvent {
  return 'agent_id' in event;
}

/** The events of an entry of the global log, all of one change of a workflow or of an agent. */
export function eventsOfGlobalEntry([id, flat]: Entry): GlobalEvent[] {
  const fields = hashOf(flat);
  if (fields['agent_id'] !== undefined) return eventsOfAgentEntry(id, fields);
  return eventsOf(fields['workflow_id'] ?? '', id, fields);
}

function eventsOf(workflowId: string, entry: string, fields: Readonly<Record<string, string>>): WorkflowEvent[] {
  const first = Number(fields['first']);
  const at = new Date(Number(fields['at'])).toISOString();
  return (JSON.parse(fields['events'] ?? '[]') as Told[]).map(({ type, data, actor }, i) => ({
    id: `${workflowId}:${String(first + i)}`,
    seq: first + i,
    cursor: `${entry}.${String(i)}`,
    type,
    workflow_id: workflowId,
    project_id: fields['project_id'] ?? '',
    at,
    data,
    ...(actor ? { actor } : {}),
  }));
}
