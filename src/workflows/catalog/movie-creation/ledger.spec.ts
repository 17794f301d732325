import { itemsDue, laterVersions, orderAgain, orderFor, type Made } from './ledger.js';

const made = (revision: number, output: unknown = 'work'): Made<unknown> => ({
  taskId: `task#${String(revision)}`,
  revision,
  output,
  quality: { score: 90, issues: [] },
});

describe('laterVersions', () => {
  it('gives the same whatever arrives first', () => {
    const waves = [{ a: made(0) }, { b: made(0) }, { a: made(1) }];
    const forwards = waves.reduce(laterVersions, {});
    const backwards = [...waves].reverse().reduce(laterVersions, {});
    expect(forwards).toEqual({ a: made(1), b: made(0) });
    expect(backwards).toEqual(forwards);
  });
});

describe('orderAgain', () => {
  it('orders one more version of what it names and leaves the rest', () => {
    const first = orderAgain({}, 'media', [{ item: 'F1', feedback: ['closer'] }]);
    const second = { ...first, ...orderAgain(first, 'media', [{ item: 'F1', feedback: ['warmer'] }]) };
    expect(orderFor(second, 'media', 'F1')).toEqual({ revision: 2, feedback: ['warmer'] });
    expect(orderFor(second, 'media', 'F2')).toEqual({ revision: 0, feedback: [] });
    expect(orderFor(second, 'media')).toEqual({ revision: 0, feedback: [] });
  });
});

describe('itemsDue', () => {
  it('names what is not made, or not in the version wanted', () => {
    const orders = orderAgain({}, 'media', [{ item: 'F2', feedback: [] }]);
    const pictures = { F1: made(0), F2: made(0) };
    expect(itemsDue('media', ['F1', 'F2', 'F3'], pictures, orders)).toEqual(['F2', 'F3']);
    expect(itemsDue('media', ['F1', 'F2'], { ...pictures, F2: made(1) }, orders)).toEqual([]);
  });
});
