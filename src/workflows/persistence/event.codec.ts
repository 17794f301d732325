import type { Actor } from '../domain/actor.js';
import type { WorkflowEvent } from '../domain/workflow-event.js';
import { hashOf } from './workflow.codec.js';

/** An entry of a workflow's log; its stream id is `<seq>-0`. */
export function eventFromEntry(workflowId: string, [entryId, flat]: [string, string[]]): WorkflowEvent {
  const fields = hashOf(flat);
  const seq = Number(entryId.slice(0, entryId.indexOf('-')));
  const actor = fields['actor'];
  return {
    id: `${workflowId}:${String(seq)}`,
    seq,
    cursor: fields['cursor'] ?? '',
    type: fields['type'] ?? '',
    workflow_id: workflowId,
    project_id: fields['project_id'] ?? '',
    at: new Date(Number(fields['at'])).toISOString(),
    data: JSON.parse(fields['data'] ?? '{}') as Record<string, unknown>,
    ...(actor ? { actor: JSON.parse(actor) as Actor } : {}),
  };
}
