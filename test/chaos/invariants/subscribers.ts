import type { Evidence, Sighting } from '../evidence.js';
import { nameOf } from './endings.js';

/**
 * Whoever follows a log sees it from its beginning to its end, in order and each event once, however often the stream broke:
 * who comes back goes on behind the last event that came.
 */
export function subscribersSawTheLog({ workflows, globalLog, subscriptions }: Evidence): string[] {
  const known = new Set(workflows.map(({ id }) => id));
  const all = globalLog.filter(({ workflowId }) => known.has(workflowId));
  const told = all.map(({ workflowId, seq }) => `${workflowId}:${seq}`);
  return subscriptions.flatMap(({ workflowId, seen }) => {
    if (workflowId === undefined) {
      const ofWorkflows = seen.filter(({ id }) => known.has(id.split(':')[0] ?? '') || id === 'snapshot');
      return difference('all workflows', told, ofWorkflows);
    }
    const workflow = workflows.find(({ id }) => id === workflowId);
    const log = workflow?.log.map(({ seq }) => `${workflowId}:${seq}`) ?? [];
    return difference(workflow ? nameOf(workflow) : workflowId, log, seen);
  });
}

function difference(whose: string, log: readonly string[], seen: readonly Sighting[]): string[] {
  const ids = seen.map(({ id }) => id);
  const first = Array.from({ length: Math.max(log.length, ids.length) }, (_, i) => i).find((i) => log[i] !== ids[i]);
  if (first === undefined) return [];
  const [was, is] = [log[first] ?? 'its end', ids[first] ?? 'nothing'];
  return [`A subscriber of ${whose} saw ${is} as number ${first + 1}, where the log has ${was}`];
}
