import { executionContext } from './execution-context.js';
import type { Task } from './task.js';
import type { Workflow } from './workflow.js';
import { workflowParametersSchema } from './workflow-parameters.js';

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));

const workflow: Workflow = {
  id: 'w',
  projectId: 'p',
  type: 'movie_creation',
  version: 1,
  status: 'running',
  held: false,
  priority: 5,
  parameters: workflowParametersSchema.parse({ seed: 7 }),
  project: { projectId: 'p', title: 't', description: 'd' },
  seed: '7',
  currentState: 'scene_planning',
  completedStates: ['concept_development'],
  progress: 20,
  createdAt: at(0),
  updatedAt: at(9),
  startedAt: at(1),
  createdBy: { key_id: 'key_1' },
  decisionIds: [],
  epoch: 2,
};

function aTask(id: string, change: Partial<Task>): Task {
  return {
    id,
    workflowId: 'w',
    number: 1,
    state: 's',
    capability: 'c',
    revision: 0,
    dependencies: [],
    status: 'pending',
    attempts: 1,
    retries: 0,
    createdAt: at(1),
    qualityIssues: [],
    ...change,
  };
}

describe(executionContext.name, () => {
  const tasks = [
    aTask('done', { status: 'completed', agentId: 'a1', startedAt: at(1), endedAt: at(3), retries: 2 }),
    aTask('under way', { status: 'running', agentId: 'a1', startedAt: at(8) }),
    aTask('waits', {}),
    aTask('lost', { status: 'failed', agentId: 'a2', startedAt: at(2), endedAt: at(4) }),
  ];
  const context = executionContext(workflow, tasks, { id: 'cp', superstep: 4 }, at(11));

  it('sorts the tasks by what has become of them', () => {
    expect(context).toMatchObject({
      active_tasks: ['under way'],
      waiting_tasks: ['waits'],
      completed_tasks: ['done'],
      failed_tasks: ['lost'],
      agents: { a1: ['done', 'under way'], a2: ['lost'] },
    });
  });

  it('says where the graph stands and what decides its course', () => {
    expect(context.position).toEqual({
      current_state: 'scene_planning',
      completed_states: ['concept_development'],
      checkpoint_id: 'cp',
      superstep: 4,
    });
    expect(context.variables).toMatchObject({ seed: '7', definition_version: 1 });
    expect(executionContext(workflow, [], undefined, at(11)).position.checkpoint_id).toBeNull();
  });

  it('counts attempts made again, claims and time, a running task up to now', () => {
    expect(context).toMatchObject({ retry_attempts: 2, claims: 2 });
    expect(context.metrics).toEqual({ tasks: 4, busy_ms: 2_000 + 3_000 + 2_000, elapsed_ms: 10_000 });
    const ended = executionContext({ ...workflow, endedAt: at(9) }, tasks, undefined, at(99));
    expect(ended.metrics.elapsed_ms).toBe(8_000);
  });
});
