import { taskOfToken } from './agent-task.js';

describe('taskOfToken', () => {
  it('finds workflow, task and capability in what a slot is held with', () => {
    expect(taskOfToken('2f1c/character_creation/character_creator/all#0-0123456789ab')).toEqual({
      workflowId: '2f1c',
      taskId: 'character_creation/character_creator/all#0-0123456789ab',
      taskType: 'character_creator',
      status: 'running',
    });
  });
});
