import { retryAfterMs } from './retry-after.js';

const now = new Date('2026-03-01T12:00:00.000Z');

describe(retryAfterMs.name, () => {
  it.each([
    ['7', 7_000],
    ['0', 0],
    ['Sun, 01 Mar 2026 12:00:09 GMT', 9_000],
    ['Sun, 01 Mar 2026 11:59:00 GMT', 0],
    ['999999', 3_600_000],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('takes %p for %p ms', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});
