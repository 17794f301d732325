import type { WorkOrder } from '../work-order.js';
import { wireKey } from './addresses.js';

/** An order as the body of `POST /execute`. */
export function orderBody(order: WorkOrder): object {
  return {
    task_id: order.taskId,
    attempt: order.attempt,
    workflow_id: order.workflowId,
    project_id: order.projectId,
    capability: order.capability,
    state: order.state,
    input: order.input,
    context: { seed: order.seed, revision: order.revision.revision, feedback: order.revision.feedback },
    constraints: { deadline: order.deadline?.toISOString(), quality_threshold: order.qualityThreshold },
    callback: order.callback && { ...order.callback, events: ['progress', 'completed', 'failed'] },
  };
}

/** The headers of every request about an order. */
export function orderHeaders({ idempotencyKey, epoch, trace }: WorkOrder): Record<string, string> {
  const headers = {
    'idempotency-key': wireKey(idempotencyKey),
    'x-workflow-epoch': epoch === undefined ? undefined : String(epoch),
    traceparent: trace?.traceparent,
    'x-trace-id': trace?.traceId,
    'x-request-id': trace?.requestId,
  };
  return Object.fromEntries(Object.entries(headers).filter(isGiven));
}

function isGiven(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}
