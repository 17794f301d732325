import type { RemoteAgent, WorkOrder } from '../../src/agents/remote/work-order.js';

export function aRemoteAgent(fields: Partial<RemoteAgent> = {}): RemoteAgent {
  return { id: 'elsewhere', protocol: 'http', endpointUrl: 'http://agent.example/', ...fields };
}

let orders = 0;

/** An order that differs from every other one by its key. */
export function aWorkOrder(fields: Partial<WorkOrder> = {}): WorkOrder {
  const taskId = `concept_development/story_architect/all#0-${String(++orders).padStart(12, '0')}`;
  return {
    agent: aRemoteAgent(),
    workflowId: 'workflow-1',
    projectId: 'project-1',
    taskId,
    attempt: 1,
    idempotencyKey: `${taskId}:1`,
    capability: 'story_architect',
    state: 'concept_development',
    input: { premise: 'A map that is wrong on purpose' },
    seed: 'seed-1',
    revision: { revision: 0, feedback: [] },
    signal: new AbortController().signal,
    ...fields,
  };
}
