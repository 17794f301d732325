import { sorted } from '#kernel/canonical-json.js';
import type { Deliverable, Task, Workflow } from '#workflows';
import type { SessionParts } from './session-parts.js';

/** `run.json`: who did what and when. Everything that differs between two runs of the same premise is here and only here. */
export async function runReport(
  workflow: Workflow,
  { workflows, clock }: Pick<SessionParts, 'workflows' | 'clock'>,
): Promise<Deliverable> {
  const tasks = await workflows.tasks(workflow.id);
  const report = {
    workflow_id: workflow.id,
    project_id: workflow.projectId,
    workflow_type: workflow.type,
    definition_version: workflow.version,
    seed: workflow.seed,
    created_at: workflow.createdAt,
    started_at: workflow.startedAt,
    written_at: clock.now(),
    tasks: tasks.map(reportOf),
  };
  return {
    name: 'run.json',
    mediaType: 'application/json',
    content: `${JSON.stringify(sorted(JSON.parse(JSON.stringify(report))), undefined, 2)}\n`,
  };
}

function reportOf(task: Task) {
  return {
    task_id: task.id,
    status: task.status,
    agent_id: task.agentId,
    attempts: task.attempts,
    started_at: task.startedAt,
    completed_at: task.endedAt,
    quality_score: task.qualityScore,
  };
}
