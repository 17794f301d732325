import { storyOf, type Evidence } from '../evidence.js';
import { ended, nameOf } from './endings.js';

/**
 * Record, indexes, API and the latest checkpoint tell the same of how a workflow ended. Of a cancel by a caller the graph
 * knows nothing; its position is still that of the record.
 */
export function statusIndexAndCheckpointAgree({ workflows }: Evidence): string[] {
  return ended(workflows).flatMap((workflow) => {
    const { status, shown, indexes, checkpoint, completedStates } = workflow;
    const outcome = status === 'cancelled' ? undefined : status;
    const problems = [
      shown === status ? [] : [`the API shows ${shown}`],
      same(indexes, [status, `project ${status}`]) ? [] : [`it is indexed as ${indexes.join(', ') || 'nothing'}`],
      checkpoint?.outcome === outcome
        ? []
        : [`its latest checkpoint says ${checkpoint?.outcome ?? 'nothing'} of its end`],
      same(checkpoint?.completedStates ?? [], completedStates)
        ? []
        : ['its latest checkpoint has other completed states'],
    ];
    return problems.flat().map((problem) => `${nameOf(workflow)} is ${status}, and ${problem}`);
  });
}

/** A completed workflow has left no task behind that is not done, a cancelled one none that could still be. */
export function everyTaskIsOver({ workflows }: Evidence): string[] {
  return ended(workflows).flatMap((workflow) =>
    Object.entries(workflow.taskStatuses)
      .filter(([, status]) => status !== 'completed' && status !== workflow.status)
      .map(([task, status]) => `${nameOf(workflow)} has ended, and its task ${task} is ${status}`),
  );
}

/** Byte for byte what an undisturbed run of the same story makes. */
export function deliverablesAreTheSame({ workflows, undisturbed }: Evidence): string[] {
  if (undisturbed === undefined) return [];
  const completed = workflows.filter(({ status }) => status === 'completed');
  return completed.flatMap((workflow) => {
    const expected = undisturbed[storyOf(workflow.order)] ?? {};
    const names = new Set([...Object.keys(expected), ...Object.keys(workflow.deliverables)]);
    return [...names]
      .filter((name) => expected[name] !== workflow.deliverables[name])
      .map(
        (name) =>
          `${nameOf(workflow)} made another ${name}: ${String(workflow.deliverables[name])} and not ${String(expected[name])}`,
      );
  });
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
}
