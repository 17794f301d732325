import { afterFailure, type FailedAttempt } from './after-failure.js';

const DAY_MS = 86_400_000;

function failed(fields: Partial<FailedAttempt> = {}, fault: Partial<FailedAttempt['fault']> = {}) {
  return afterFailure({
    fault: { class: 'transient', type: 'AGENT_FAILED', message: 'It broke', retryable: true, ...fault },
    past: { retries: 0, spentMs: 0 },
    durationMs: 1_000,
    policy: { maxAttempts: 3, baseDelayMs: 500, maxDelayMs: 30_000 },
    totalMs: DAY_MS,
    elsewhere: false,
    chance: 0.5,
    ...fields,
  });
}

describe(afterFailure.name, () => {
  it('has another attempt made after a while, as often as the policy says', () => {
    expect(failed()).toMatchObject({ waitMs: 250, cause: { type: 'AGENT_FAILED', message: 'It broke' } });
    expect(failed({ past: { retries: 2, spentMs: 0 } }).waitMs).toBeUndefined();
    expect(failed({}, { retryable: false, class: 'permanent' }).waitMs).toBeUndefined();
  });

  it('waits at least as long as the agent says', () => {
    expect(failed({}, { class: 'rate_limited', retryAfterMs: 90_000 }).waitMs).toBe(90_000);
  });

  it('goes elsewhere at once where the connection broke, and from the second failure on', () => {
    const broken = { class: 'broken_connection' } as const;
    expect(failed({ elsewhere: true }, broken)).toMatchObject({ reroute: true, waitMs: 0 });
    expect(failed({}, broken)).toMatchObject({ reroute: false, waitMs: 250 });
    const second = { elsewhere: true, past: { retries: 1, spentMs: 0 } };
    expect(failed(second, broken)).toMatchObject({ reroute: true, waitMs: 500 });
    expect(failed({ elsewhere: true }).reroute).toBe(false);
    expect(failed({ elsewhere: true, past: { retries: 1, spentMs: 0 } }).reroute).toBe(true);
  });

  it('holds the failure against the agent where it says something about it', () => {
    expect(failed().isItsFault).toBe(true);
    expect(failed({}, { class: 'rate_limited' }).isItsFault).toBe(false);
  });

  it('counts the time of attempts and of the waits between them', () => {
    expect(failed({ past: { retries: 1, spentMs: 10_000 }, durationMs: 2_000 }).spentMs).toBe(12_500);
  });

  it('makes no attempt that would begin after the time for all attempts, and says so', () => {
    const late = failed({ past: { retries: 1, spentMs: DAY_MS - 1_000 } });
    expect(late).toMatchObject({ waitMs: undefined, isItsFault: true, cause: { type: 'TASK_DEADLINE_EXCEEDED' } });
    expect(late.cause.message).toMatch(/86400000 ms.*TASK_TOTAL_TIMEOUT_MS.*AGENT_FAILED: It broke/);
    expect(failed({ past: { retries: 1, spentMs: DAY_MS - 1_500 } }).waitMs).toBe(500);
  });

  it('leaves a failure that is final anyway what it is', () => {
    expect(failed({ past: { retries: 2, spentMs: DAY_MS } }).cause.type).toBe('AGENT_FAILED');
  });
});
