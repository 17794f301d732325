import { backoffMs } from './retry-policy.js';

const policy = { maxAttempts: 5, baseDelayMs: 100, maxDelayMs: 1_000 };

describe(backoffMs.name, () => {
  it('doubles the ceiling with every attempt, up to the maximum', () => {
    const almostOne = 1 - Number.EPSILON;
    expect([1, 2, 3, 4, 5, 50].map((attempts) => backoffMs(policy, attempts, almostOne))).toEqual([
      100, 200, 400, 800, 1_000, 1_000,
    ]);
  });

  it('spreads over the whole range from nothing', () => {
    expect(backoffMs(policy, 3, 0)).toBe(0);
    expect(backoffMs(policy, 3, 0.5)).toBe(200);
  });
});
