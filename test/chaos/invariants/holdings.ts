import type { Evidence, GlobalEntry } from '../evidence.js';

/** When all is over nobody holds a lease or a slot, and nothing is left that could wake anybody. */
export function everythingIsGivenBack({ leftovers }: Evidence): string[] {
  return leftovers.map(({ key, members }) => `${key} still has ${members.length}: ${members.slice(0, 3).join(', ')}`);
}

export function noKeyIsAnOrphan({ orphans }: Evidence): string[] {
  return orphans.map((key) => `The key ${key} belongs to nothing that is known`);
}

/**
 * No agent works on more tasks than it has slots, in the order in which Redis saw them begin and end. Where a lease ran
 * out, the slot of a task that is only thought dead may be given to another one; such a run says nothing.
 */
export function slotsAreKept({ globalLog, slots, leasesHeld }: Evidence): string[] {
  if (!leasesHeld || globalLog.some(({ data }) => data['taken_over'] === true)) return [];
  const working = new Map<string, Set<string>>();
  const most = new Map<string, number>();
  for (const event of globalLog) {
    const agent = agentOf(event);
    const tasks = working.get(agent) ?? new Set();
    working.set(agent, tasks);
    const task = `${event.workflowId}/${String(event.data['task_id'])}`;
    if (event.type === 'task.started') tasks.add(task);
    else if (ENDS.has(event.type)) tasks.delete(task);
    most.set(agent, Math.max(most.get(agent) ?? 0, tasks.size));
  }
  return [...most]
    .filter(([agent, count]) => count > (slots[agent] ?? Infinity))
    .map(([agent, count]) => `${agent} worked on ${count} tasks at a time and has ${String(slots[agent])} slots`);
}

const ENDS = new Set(['task.completed', 'task.failed', 'task.retrying', 'task.cancelled']);

const agentOf = ({ data }: GlobalEntry): string => String(data['agent_id'] ?? data['capability']);
