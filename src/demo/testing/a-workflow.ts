import type { Task, Workflow } from '../wire.js';

/** A workflow in the middle of its second state. */
export function aWorkflow(overrides: Partial<Workflow> = {}): Workflow {
  return {
    workflow_id: '7d0f3a52-4f5e-4a6a-9f0e-6d3a1f3f8c11',
    current_state: 'character_creation',
    completed_states: ['concept_development'],
    status: 'running',
    progress_percentage: 25,
    ...overrides,
  };
}

export function aTask(overrides: Partial<Task> = {}): Task {
  return {
    task_id: 'character_creation/character_creator/Mara#0-0123456789ab',
    status: 'running',
    state: 'character_creation',
    capability: 'character_creator',
    ...overrides,
  };
}
