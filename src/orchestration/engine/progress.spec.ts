import { positionOf, progressPercent } from './progress.js';

const definition = { states: ['one', 'two', 'three'] };
const state = (...completed_states: string[]) => ({ completed_states, failure: null, outcome: null });

describe(positionOf.name, () => {
  it('is in the first state that is not done', () => {
    expect(positionOf(definition, state()).currentState).toBe('one');
    expect(positionOf(definition, state('one')).currentState).toBe('two');
  });

  it('stays in the last state when all are done', () => {
    expect(positionOf(definition, state('one', 'two', 'three')).currentState).toBe('three');
  });

  it('gives the states done in the order of the definition, and none that it does not have', () => {
    expect(positionOf(definition, state('two', 'one', 'four')).completedStates).toEqual(['one', 'two']);
  });
});

describe(progressPercent.name, () => {
  it('counts every state the same and the tasks within the current one', () => {
    expect(progressPercent(4, 0, 0, 2)).toBe(0);
    expect(progressPercent(4, 1, 1, 2)).toBe(37);
    expect(progressPercent(4, 4, 0, 2)).toBe(100);
  });

  it('never makes a state whole by more tasks than were expected', () => {
    expect(progressPercent(4, 0, 99, 2)).toBeLessThan(25);
  });

  it('is a number for a state that expects no task', () => {
    expect(progressPercent(4, 0, 0, 0)).toBe(0);
  });
});
