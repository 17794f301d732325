import { remainingMs } from './remaining.js';

describe('remainingMs', () => {
  it('goes on as it went so far', () => {
    expect(remainingMs(30_000, 25)).toBe(90_000);
  });

  it('is nothing at the end, and never less', () => {
    expect(remainingMs(30_000, 100)).toBe(0);
    expect(remainingMs(30_000, 101)).toBe(0);
  });

  it('does not guess from the first few percent', () => {
    expect(remainingMs(2_000, 5)).toBeUndefined();
  });
});
