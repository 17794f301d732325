import { EVENT_PATTERN, wantsEvent } from './wants-event.js';

const completed = { type: 'workflow.completed', project_id: 'night-train' };

describe(wantsEvent.name, () => {
  it.each([
    [['*'], true],
    [['workflow.*'], true],
    [['workflow.completed'], true],
    [['decision.*', 'workflow.completed'], true],
    [['workflow.failed', 'task.*'], false],
    [['work.*'], false],
    [[], false],
  ])('of %j tells of workflow.completed: %s', (events, wanted) => {
    expect(wantsEvent({ events }, completed)).toBe(wanted);
  });

  it('tells of the project that was asked for and no other', () => {
    expect(wantsEvent({ events: ['*'], projectId: 'night-train' }, completed)).toBe(true);
    expect(wantsEvent({ events: ['*'], projectId: 'night' }, completed)).toBe(false);
  });

  it('tells whoever asked for a project nothing of agents, which have none', () => {
    expect(wantsEvent({ events: ['*'], projectId: 'night-train' }, { type: 'agent.registered' })).toBe(false);
    expect(wantsEvent({ events: ['agent.*'] }, { type: 'agent.registered' })).toBe(true);
  });
});

describe('EVENT_PATTERN', () => {
  it.each(['*', 'task.*', 'agent.status_changed', 'workflow.state_completed'])('takes %s', (pattern) => {
    expect(pattern).toMatch(EVENT_PATTERN);
  });

  it.each(['', '**', 'workflow', 'workflow.', '*.completed', 'film.completed', 'task.*.x', 'Task.started'])(
    'does not take %p',
    (pattern) => {
      expect(pattern).not.toMatch(EVENT_PATTERN);
    },
  );
});
