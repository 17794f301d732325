import { agentCan, agentStatus, averageSeconds, statusMeant, successRate } from './agent.js';

describe('agentCan', () => {
  it('says yes to what the agent offers and no to everything else', () => {
    const agent = { capabilities: ['story_architect', 'dialogue_writer'] };
    expect(agentCan(agent, 'dialogue_writer')).toBe(true);
    expect(agentCan(agent, 'dialogue')).toBe(false);
  });
});

describe('agentStatus', () => {
  const one = { declared: 'available', maxConcurrentTasks: 2 } as const;

  it('is busy only when every slot is taken', () => {
    expect(agentStatus({ ...one, currentTasks: ['w/a'] })).toBe('available');
    expect(agentStatus({ ...one, currentTasks: ['w/a', 'w/b'] })).toBe('busy');
  });

  it('stays as declared while its last tasks run', () => {
    expect(agentStatus({ ...one, declared: 'maintenance', currentTasks: ['w/a', 'w/b'] })).toBe('maintenance');
  });
});

describe('statusMeant', () => {
  it('knows the words of other systems and leaves all others alone', () => {
    expect(['idle', 'active', 'unavailable', 'offline', 'toString'].map(statusMeant)).toEqual([
      'available',
      'available',
      'offline',
      'offline',
      'toString',
    ]);
  });
});

describe('statistics', () => {
  it('say nothing before the first attempt', () => {
    expect(successRate({ completed: 0, failed: 0, busyMs: 0 })).toBeUndefined();
    expect(averageSeconds({ completed: 0, failed: 2, busyMs: 0 })).toBeUndefined();
  });

  it('give percent of attempts and seconds per success', () => {
    const statistics = { completed: 2, failed: 1, busyMs: 3_001 };
    expect(successRate(statistics)).toBe(66.7);
    expect(averageSeconds(statistics)).toBe(1.501);
  });
});
