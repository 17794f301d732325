import type { Task } from './task.js';
import type { Workflow } from './workflow.js';

/** The runtime state of a workflow, as `include_trace=true` shows it. */
export interface ExecutionContext {
  readonly variables: {
    readonly seed: string;
    readonly parameters: Readonly<Record<string, unknown>>;
    readonly definition_version: number;
  };
  readonly position: {
    readonly current_state: string;
    readonly completed_states: readonly string[];
    readonly checkpoint_id: string | null;
    readonly superstep: number | null;
  };
  readonly active_tasks: readonly string[];
  readonly waiting_tasks: readonly string[];
  readonly completed_tasks: readonly string[];
  readonly failed_tasks: readonly string[];
  /** Which tasks each agent worked on. */
  readonly agents: Readonly<Record<string, readonly string[]>>;
  readonly retry_attempts: number;
  /** How often a worker has taken the workflow up. */
  readonly claims: number;
  readonly metrics: { readonly tasks: number; readonly busy_ms: number; readonly elapsed_ms: number };
}

/** Where a checkpoint is: its id and the superstep it was written after. */
export interface CheckpointPosition {
  readonly id: string;
  readonly superstep: number;
}

export function executionContext(
  workflow: Workflow,
  tasks: readonly Task[],
  checkpoint: CheckpointPosition | undefined,
  now: Date,
): ExecutionContext {
  const ids = (chosen: (task: Task) => boolean) => tasks.filter(chosen).map((task) => task.id);
  const agents = new Map<string, string[]>();
  for (const { agentId, id } of tasks) if (agentId) agents.set(agentId, [...(agents.get(agentId) ?? []), id]);
  const end = workflow.endedAt ?? now;
  return {
    variables: {
      seed: workflow.seed,
      parameters: workflow.parameters,
      definition_version: workflow.version,
    },
    position: {
      current_state: workflow.currentState,
      completed_states: workflow.completedStates,
      checkpoint_id: checkpoint?.id ?? null,
      superstep: checkpoint?.superstep ?? null,
    },
    active_tasks: ids((task) => task.status === 'running'),
    waiting_tasks: ids((task) => task.status === 'pending'),
    completed_tasks: ids((task) => task.status === 'completed'),
    failed_tasks: ids((task) => task.status === 'failed'),
    agents: Object.fromEntries(agents),
    retry_attempts: tasks.reduce((sum, task) => sum + task.retries, 0),
    claims: workflow.epoch,
    metrics: {
      tasks: tasks.length,
      busy_ms: tasks.reduce((sum, task) => sum + durationMs(task, end), 0),
      elapsed_ms: end.getTime() - (workflow.startedAt ?? workflow.createdAt).getTime(),
    },
  };
}

function durationMs(task: Task, now: Date): number {
  return task.startedAt ? (task.endedAt ?? now).getTime() - task.startedAt.getTime() : 0;
}
