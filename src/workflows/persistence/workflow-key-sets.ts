import type { WireStatus, Workflow } from '../domain/workflow.js';
import type { WorkflowKeys } from './workflow.keys.js';

/** What a living workflow moves between with its status: the indexes, and the deadlines whose clock runs. */
export function liveIndexes(keys: WorkflowKeys, projectId: string) {
  const of = (status: WireStatus) => keys.index({ status });
  const inProject = (status: WireStatus) => keys.index({ projectId, status });
  return {
    running: of('running'),
    projectRunning: inProject('running'),
    paused: of('paused'),
    projectPaused: inProject('paused'),
    deadlines: keys.deadlines,
  };
}

/** The indexes a workflow ends in. */
export function endedIndexes(keys: WorkflowKeys, projectId: string, status: WireStatus) {
  return { ended: keys.index({ status }), projectEnded: keys.index({ projectId, status }) };
}

/** Everything that ends with a workflow, but for the index of its end. */
export function endingKeys(keys: WorkflowKeys, { id, projectId, type }: Pick<Workflow, 'id' | 'projectId' | 'type'>) {
  return {
    workflow: keys.workflow(id),
    tasks: keys.tasks(id),
    decisions: keys.decisions(id),
    timers: keys.timers(id),
    wakes: keys.wakes,
    due: keys.due,
    leases: keys.leases,
    live: keys.live(projectId, type),
    endings: keys.endings,
    callOffs: keys.callOffs,
    inbox: keys.inbox,
    ...liveIndexes(keys, projectId),
    ...readyKeys(keys),
  };
}

/** Who may be taken up now, and whose turn it is. */
export function readyKeys({ tickets, ready, turns, flight, holders }: WorkflowKeys) {
  return { tickets, ready, turns, flight, holders };
}
