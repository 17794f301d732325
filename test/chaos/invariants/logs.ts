import type { Evidence } from '../evidence.js';
import { nameOf } from './endings.js';

/** A workflow's log counts 1, 2, 3 ... up to its counter. */
export function everyLogIsGapless({ workflows }: Evidence): string[] {
  return workflows.flatMap((workflow) => {
    const { log, seq } = workflow;
    const gap = log.findIndex((event, i) => event.seq !== i + 1);
    if (gap >= 0) return [`${nameOf(workflow)}: event ${gap + 1} of its log has the number ${String(log[gap]?.seq)}`];
    const last = log.at(-1);
    if (last && last.entry !== `${last.seq}-0`)
      return [`${nameOf(workflow)}: event ${last.seq} ends the entry ${last.entry}`];
    return log.length === seq ? [] : [`${nameOf(workflow)} has ${log.length} events and counts ${seq}`];
  });
}

/** The global log has every event of every workflow once, as its cursor says, in order, and no others. */
export function globalLogHasEachEventOnce({ workflows, globalLog }: Evidence): string[] {
  const known = new Set(workflows.map(({ id }) => id));
  const strangers = globalLog.filter(({ workflowId }) => !known.has(workflowId));
  return [
    ...strangers.map(({ workflowId, type }) => `The global log has ${type} of the unknown workflow ${workflowId}`),
    ...workflows.flatMap((workflow) => {
      const there = globalLog
        .filter(({ workflowId }) => workflowId === workflow.id)
        .map(({ cursor, seq }) => `${seq} at ${cursor}`);
      const own = workflow.log.map(({ seq, cursor }) => `${seq} at ${cursor}`);
      const different = own.findIndex((event, i) => event !== there[i]);
      if (different >= 0) {
        return [
          `${nameOf(workflow)}: event ${String(own[different])} is ${String(there[different])} in the global log`,
        ];
      }
      return there.length === own.length
        ? []
        : [`${nameOf(workflow)} has ${there.length} events in the global log and ${own.length} of its own`];
    }),
  ];
}

/** Whoever reads the document knows what can come. */
export function everyEventIsAsDocumented({ undocumented }: Evidence): string[] {
  return [...undocumented];
}
