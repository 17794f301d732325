import { eventLine } from './event-line.js';

describe('eventLine', () => {
  const line = (type: string, data: Record<string, unknown> = {}) => eventLine({ seq: 1, type, data });

  it('tells states as headings and work with its agent', () => {
    expect(line('workflow.state_entered', { state: 'media_generation' })).toBe('Media generation');
    const task = { task_id: 'media_generation/image_generation/SCENE_1_SHOT_1#0-1f', agent_id: 'image_generation' };
    expect(line('task.completed', task)).toBe(`  image_generation has finished ${task.task_id}`);
  });

  it('names the capability when no agent has the task', () => {
    expect(line('task.retrying', { task_id: 't', capability: 'final_qc' })).toBe('  final_qc will try t again');
  });

  it('leaves out what nobody needs', () => {
    expect(line('task.created')).toBeUndefined();
  });
});
