import type { Evidence, LogEntry, WorkflowFacts } from '../evidence.js';

const TERMINAL = ['workflow.completed', 'workflow.failed', 'workflow.cancelled'];

/** What a log tells at most once, and of what. */
const ONCE: Readonly<Record<string, string | undefined>> = {
  'workflow.created': undefined,
  'workflow.started': undefined,
  'workflow.state_entered': 'state',
  'workflow.state_completed': 'state',
  'task.created': 'task_id',
  'task.completed': 'task_id',
  'decision.requested': 'decision_id',
  'decision.answered': 'decision_id',
};

/** Every acknowledged workflow ends, and as it should: cancelled where somebody has cancelled it, else completed. */
export function everyWorkflowEnds({ workflows }: Evidence): string[] {
  return workflows
    .filter(({ status, mayEnd }) => !mayEnd.includes(status))
    .map(
      (workflow) =>
        `${nameOf(workflow)} is ${workflow.status} and should be ${workflow.mayEnd.join(' or ')}; ${lastOf(workflow.log)}`,
    );
}

/** One terminal event, and no other event of the workflow itself behind it. */
export function everyLogEndsOnce({ workflows }: Evidence): string[] {
  return ended(workflows).flatMap((workflow) => {
    const own = workflow.log.filter(({ type }) => type.startsWith('workflow.'));
    const endings = own.filter(({ type }) => TERMINAL.includes(type));
    if (endings.length !== 1) return [`${nameOf(workflow)} has ${endings.length} terminal events`];
    const last = own.at(-1);
    return last === endings[0] ? [] : [`${nameOf(workflow)} has ${String(last?.type)} behind its end`];
  });
}

/** A state, task or decision comes about once and is done once. */
export function nothingHappensTwice({ workflows }: Evidence): string[] {
  return workflows.flatMap((workflow) =>
    repeated(workflow.log.filter(({ type }) => type in ONCE).map(momentOf)).map(
      (moment) => `${nameOf(workflow)} has more than one ${moment}`,
    ),
  );
}

function momentOf({ type, data }: LogEntry): string {
  const field = ONCE[type];
  return field === undefined ? type : `${type} of ${String(data[field])}`;
}

export function repeated(items: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([item]) => item);
}

export function ended(workflows: readonly WorkflowFacts[]): readonly WorkflowFacts[] {
  return workflows.filter(({ status }) => TERMINAL.includes(`workflow.${status}`));
}

export function nameOf({ order, id }: Pick<WorkflowFacts, 'order' | 'id'>): string {
  return `${order.name} (${id})`;
}

function lastOf(log: readonly LogEntry[]): string {
  const last = log.at(-1);
  return last ? `its last event is ${last.type} ${JSON.stringify(last.data)}` : 'it has no events';
}
