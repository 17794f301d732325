import { eventLine } from './event-line.js';

describe('eventLine', () => {
  const line = (type: string, data: Record<string, unknown> = {}) =>
    eventLine({ seq: 1, type, at: '2026-03-01T12:00:00.000Z', data });

  it('tells states as headings and work with its agent', () => {
    expect(line('workflow.state_entered', { state: 'media_generation' })).toBe('Media generation');
    const task = { task_id: 'media_generation/image_generation/SCENE_1_SHOT_1#0-1f', agent_id: 'image_generation' };
    expect(line('task.completed', task)).toBe('  image_generation has finished SCENE 1 SHOT 1');
  });

  it('names the capability when no agent has the task', () => {
    const task = { task_id: 'final_assembly/final_qc/all#0-1f', capability: 'final_qc' };
    expect(line('task.retrying', task)).toBe('  final_qc failed and will try again');
  });

  it('leaves out what nobody needs', () => {
    expect(line('task.created')).toBeUndefined();
  });
});
