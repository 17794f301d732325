import { wireStatus, type Workflow } from './workflow.js';

/**
 * When a running workflow is done if it goes on as fast as up to now; undefined before there is progress to go by and
 * while it stands still.
 */
export function estimateCompletion(
  workflow: Pick<Workflow, 'status' | 'progress' | 'startedAt'>,
  now: Date,
): Date | undefined {
  const { progress, startedAt } = workflow;
  if (wireStatus(workflow.status) !== 'running' || !startedAt || progress <= 0) return undefined;
  const elapsedMs = now.getTime() - startedAt.getTime();
  return new Date(now.getTime() + Math.round((elapsedMs * (100 - progress)) / progress));
}
