import { createHmac } from 'node:crypto';
import { AgentCallbacks } from './agent-callbacks.js';
import { callbackToken, verifyCallback, type AttemptName } from './verify-callback.js';

const SECRET = 'a secret of the service, long enough';
const now = new Date('2026-03-01T12:00:00.000Z');
const seconds = now.getTime() / 1_000;
const first: AttemptName = { workflowId: 'w1', taskId: 'a/b/c#0-d', attempt: 1 };
const second = { ...first, attempt: 2 };

const done = {
  workflow_id: 'w1',
  task_id: first.taskId,
  attempt: 1,
  sequence: 3,
  status: 'completed',
  output: { text: 'done' },
};

/** A report as an agent sends it that was handed the token. */
function signed(body: object, { token = callbackToken(SECRET, first), id = 'e1', at = seconds } = {}) {
  const rawBody = JSON.stringify(body);
  const signature = createHmac('sha256', token).update(`${id}.${at}.${rawBody}`).digest('base64');
  const headers = { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': `v1,${signature}` };
  return { headers, rawBody };
}

describe(verifyCallback.name, () => {
  it('takes a report that was signed with the token of its attempt', () => {
    expect(verifyCallback(signed(done), SECRET, now)).toEqual({
      kind: 'genuine',
      report: {
        ...first,
        eventId: 'e1',
        sequence: 3,
        progress: undefined,
        answer: { kind: 'completed', output: { text: 'done' }, quality: undefined, usage: undefined },
      },
    });
  });

  it('takes a report of work under way and one of a failure', () => {
    const running = { ...done, status: 'running', progress: 40 };
    const failed = { ...done, status: 'failed', error: { code: 'NO_IDEA', message: 'nothing', retryable: true } };
    expect(verifyCallback(signed(running), SECRET, now)).toMatchObject({
      report: { progress: 40, answer: { kind: 'accepted' } },
    });
    expect(verifyCallback(signed(failed), SECRET, now)).toMatchObject({
      report: { answer: { kind: 'failed', failure: { class: 'transient', type: 'AGENT_FAILED' } } },
    });
  });

  it('sees through a completion without an output', () => {
    const { output: _, ...lie } = done;
    expect(verifyCallback(signed(lie), SECRET, now)).toMatchObject({
      report: { answer: { failure: { type: 'AGENT_OUTPUT_MISSING' } } },
    });
  });

  it('takes one right signature among several, as while a key is changed', () => {
    const report = signed(done);
    const both = `v1,${Buffer.alloc(32).toString('base64')} ${report.headers['webhook-signature']}`;
    const headers = { ...report.headers, 'webhook-signature': both };
    expect(verifyCallback({ ...report, headers }, SECRET, now).kind).toBe('genuine');
  });

  it.each([
    ['a guess', signed(done, { token: 'a guess' })],
    ['the token of another attempt', signed(done, { token: callbackToken(SECRET, second) })],
    ['the token of this attempt for another attempt', signed({ ...done, attempt: 2 })],
    ['the token of this attempt for another task', signed({ ...done, task_id: 'a/b/c#1-d' })],
    ['the token of this attempt for another workflow', signed({ ...done, workflow_id: 'w2' })],
    ['a token of another secret', signed(done, { token: callbackToken('another secret', first) })],
  ])('refuses what was signed with %s', (_, report) => {
    expect(verifyCallback(report, SECRET, now)).toEqual({ kind: 'refused', reason: 'forged' });
  });

  it.each([
    ['body', { rawBody: signed(done).rawBody.replace('done', 'gone') }],
    ['id', { headers: { ...signed(done).headers, 'webhook-id': 'e2' } }],
    ['time', { headers: { ...signed(done).headers, 'webhook-timestamp': String(seconds + 1) } }],
    ['version', { headers: { ...signed(done).headers, 'webhook-signature': 'v2,AAAA' } }],
    ['length', { headers: { ...signed(done).headers, 'webhook-signature': 'v1,AAAA' } }],
  ])('refuses another %s under the same signature', (_, change) => {
    expect(verifyCallback({ ...signed(done), ...change }, SECRET, now)).toEqual({ kind: 'refused', reason: 'forged' });
  });

  it.each([-301, 301])('refuses a report that is %d seconds off', (off) => {
    expect(verifyCallback(signed(done, { at: seconds + off }), SECRET, now)).toEqual({
      kind: 'refused',
      reason: 'expired',
    });
    expect(verifyCallback(signed(done, { at: seconds + Math.sign(off) * 300 }), SECRET, now).kind).toBe('genuine');
  });

  it.each([
    ['no JSON', { ...signed(done), rawBody: 'done' }],
    ['no signature', { ...signed(done), headers: {} }],
    ['no status', signed({ ...done, status: undefined })],
    ['a status nobody knows', signed({ ...done, status: 'almost' })],
    ['attempt 0', signed({ ...done, attempt: 0 })],
    ['no sequence', signed({ ...done, sequence: undefined })],
  ])('refuses %s', (_, report) => {
    expect(verifyCallback(report, SECRET, now)).toEqual({ kind: 'refused', reason: 'malformed' });
  });
});

describe(AgentCallbacks.name, () => {
  const clock = { now: () => now };

  it('gives every attempt a token of its own, and believes it', () => {
    const callbacks = new AgentCallbacks({ callbackUrl: 'http://us.example/reports', callbackSecret: SECRET }, clock);
    const address = callbacks.addressFor(first);
    expect(address?.url).toBe('http://us.example/reports');
    expect(address?.token).not.toBe(callbacks.addressFor(second)?.token);
    expect(callbacks.verify(signed(done, { token: address?.token ?? '' })).kind).toBe('genuine');
  });

  it('offers nothing and believes nothing without a secret', () => {
    const closed = new AgentCallbacks({ callbackUrl: 'http://us.example/reports' }, clock);
    expect(closed.addressFor(first)).toBeUndefined();
    expect(closed.verify(signed(done))).toEqual({ kind: 'refused', reason: 'forged' });
  });
});
