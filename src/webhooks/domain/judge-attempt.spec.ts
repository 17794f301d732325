import type { DeliveryRecord } from './delivery.js';
import { judgeAttempt } from './judge-attempt.js';

const at = new Date('2026-03-01T12:00:00.000Z');
const rules = { delaysMs: [5_000, 30_000], jitter: 0.2 };
const fresh: DeliveryRecord = { attempts: [], tries: 0, nextAt: at };
const refused = { at, statusCode: 503, error: 'It answered with the status 503', durationMs: 1_000 };

describe(judgeAttempt.name, () => {
  const after = ({ nextAt }: DeliveryRecord) => nextAt.getTime() - at.getTime();

  it('ends with an answer that counts', () => {
    const { outcome, record } = judgeAttempt(fresh, { at, statusCode: 204, durationMs: 10 }, rules, 0.5);
    expect(outcome).toBe('delivered');
    expect(record.attempts).toEqual([{ at, statusCode: 204, durationMs: 10 }]);
  });

  it.each([
    [0, 4_000],
    [0.5, 5_000],
    [1, 6_000],
  ])('waits for about as long as the rules say, by a chance of %p', (random, waitMs) => {
    const { outcome, record } = judgeAttempt(fresh, refused, rules, random);
    expect(outcome).toBe('retry');
    expect(after(record)).toBe(1_000 + waitMs);
  });

  it('waits longer when the receiver says so, and never shorter', () => {
    expect(after(judgeAttempt(fresh, { ...refused, retryAfterMs: 60_000 }, rules, 0.5).record)).toBe(61_000);
    expect(after(judgeAttempt(fresh, { ...refused, retryAfterMs: 1 }, rules, 0.5).record)).toBe(6_000);
  });

  it('fails after as many attempts as there are waits, and one', () => {
    const first = judgeAttempt(fresh, refused, rules, 0.5);
    const second = judgeAttempt(first.record, refused, rules, 0.5);
    const third = judgeAttempt(second.record, refused, rules, 0.5);
    expect([first, second, third].map(({ outcome }) => outcome)).toEqual(['retry', 'retry', 'failed']);
    expect(third.record.attempts).toHaveLength(3);
  });

  it('fails at once when the receiver is gone', () => {
    expect(judgeAttempt(fresh, { ...refused, statusCode: 410 }, rules, 0.5)).toMatchObject({
      outcome: 'failed',
      isGone: true,
    });
  });

  it('remembers the latest attempts only', () => {
    const attempts = Array.from({ length: 30 }, () => refused);
    expect(judgeAttempt({ ...fresh, attempts }, refused, rules, 0.5).record.attempts).toHaveLength(20);
  });
});
