import { isAfter } from './entry-id.js';

describe(isAfter.name, () => {
  it.each([
    ['2-0', '1-0', true],
    ['10-0', '9-0', true],
    ['1-10', '1-9', true],
    ['1-0', '1-0', false],
    ['1-5', '2-0', false],
    ['1-0', '0-0', true],
  ])('takes %s as after %s: %s', (a, b, after) => {
    expect(isAfter(a, b)).toBe(after);
  });
});
