import type { WorkflowDefinition, WorkflowState } from '#workflows';

/** Where a workflow is, as its checkpoint says. */
export interface Position {
  readonly currentState: string;
  readonly completedStates: readonly string[];
}

export function positionOf(definition: Pick<WorkflowDefinition, 'states'>, state: WorkflowState): Position {
  const completedStates = definition.states.filter((name) => state.completed_states.includes(name));
  const next = definition.states.find((name) => !completedStates.includes(name));
  return { currentState: next ?? (definition.states.at(-1) as string), completedStates };
}

/**
 * Percent done: every state counts the same; within the current one the tasks done count against those expected, and
 * never make the state whole before it is.
 */
export function progressPercent(
  states: number,
  completedStates: number,
  tasksDone: number,
  tasksExpected: number,
): number {
  if (completedStates >= states) return 100;
  const within = Math.min(0.95, tasksDone / Math.max(1, tasksExpected));
  return Math.floor((100 * (completedStates + within)) / states);
}
