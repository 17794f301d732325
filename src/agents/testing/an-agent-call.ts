import { idempotencyKeyOf, type AgentCall } from '../agent-runner.js';

/** A first attempt that nothing is special about. */
export function anAgentCall(fields: Pick<AgentCall, 'spec' | 'input'> & Partial<AgentCall>): AgentCall {
  const place = {
    workflowId: 'workflow-1',
    projectId: 'project-1',
    taskId: 'task',
    attempt: 1,
    epoch: '1',
    state: 'concept_development',
    deadline: new Date(Date.now() + fields.spec.timeoutMs),
  };
  return {
    agentId: fields.spec.capability,
    place,
    idempotencyKey: idempotencyKeyOf(place),
    seed: 'seven',
    revision: { revision: 0, feedback: [] },
    signal: new AbortController().signal,
    ...fields,
  };
}
