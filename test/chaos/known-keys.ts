import { AgentKeys } from '#agents';
import { agentCatalog, benchmarkAgents } from '#agents/catalog';
import { CheckpointKeys } from '#orchestration';
import { WorkflowKeys, type WireStatus } from '#workflows';
import type { Production } from './productions.js';

/** The default of KEY_PREFIX: a run has a Redis of its own. */
export const PREFIX = '{orchestrator}';

export const workflowKeys = new WorkflowKeys(PREFIX);
export const agentKeys = new AgentKeys(PREFIX);
export const checkpointKeys = new CheckpointKeys(PREFIX);

export const STATUSES = ['running', 'paused', 'completed', 'failed', 'cancelled'] as const satisfies WireStatus[];
export const AGENTS = [...agentCatalog, ...benchmarkAgents];

/** What may be in Redis for good, when every workflow has ended. Anything else under the prefix is an orphan. */
export function isKnownKey(productions: readonly Pick<Production, 'workflowId' | 'projectId'>[]) {
  const known = new Set([
    ...lasting(),
    ...AGENTS.flatMap(({ capability }) => ofAgent(capability)),
    ...productions.flatMap(({ workflowId }) => ofWorkflow(workflowId)),
    ...productions.flatMap(({ projectId }) => ofProject(projectId)),
  ]);
  const open = [workflowKeys.idempotency(''), `${PREFIX}:queue:`];
  return (key: string): boolean => known.has(key) || open.some((beginning) => key.startsWith(beginning));
}

function lasting(): string[] {
  // An agent may be told a second time, a little later, that nobody wants its work.
  const { events, sweeper, flight, endings, retention, audit, callOffs } = workflowKeys;
  const indexes = [workflowKeys.index(), ...STATUSES.map((status) => workflowKeys.index({ status }))];
  return [
    events,
    sweeper,
    flight,
    endings,
    retention,
    audit,
    callOffs,
    checkpointKeys.threads,
    agentKeys.all,
    agentKeys.seqs,
    `${PREFIX}:projects`,
    `${PREFIX}:agent-prober`,
    `${PREFIX}:data-version`,
    ...indexes,
  ];
}

function ofAgent(id: string): string[] {
  // Slots whose lease has run out are cleared away when the next one is asked for.
  // So are places of ended workflows among the waiters, which nobody answers to.
  const waiters = [workflowKeys.waiters(id), workflowKeys.waiterTurns(id), workflowKeys.waiterLines(id)];
  return [agentKeys.agent(id), agentKeys.slots(id), agentKeys.statistics(id), agentKeys.finished(id), ...waiters];
}

function ofProject(projectId: string): string[] {
  const indexes = STATUSES.map((status) => workflowKeys.index({ projectId, status }));
  return [`${PREFIX}:project:${projectId}`, workflowKeys.index({ projectId }), ...indexes];
}

/** Neither timers nor a lease: those end with it. */
function ofWorkflow(id: string): string[] {
  const parts = workflowKeys.partsOf(id).filter((key) => key !== workflowKeys.timers(id));
  return [workflowKeys.workflow(id), ...parts, checkpointKeys.thread(id), checkpointKeys.index(id)];
}
