import { clockTime } from './duration.js';

describe('clockTime', () => {
  it.each([
    [-5, '0:00'],
    [6_600, '0:07'],
    [754_000, '12:34'],
    [3_723_000, '1:02:03'],
  ])('writes %i ms as %s', (ms, text) => {
    expect(clockTime(ms)).toBe(text);
  });
});
