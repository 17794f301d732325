import type { AttemptRef, TaskCompletedData } from '#workflows';

/** What the event of a finished attempt tells, where a test finishes it by itself. */
export function completedData(
  { taskId, capability, agentId, attempt }: AttemptRef,
  progress: number,
): TaskCompletedData {
  return {
    task_id: taskId,
    capability,
    agent_id: agentId,
    attempt,
    state: taskId.split('/')[0] ?? '',
    duration_ms: 1,
    quality_score: 90,
    progress_percentage: progress,
  };
}
