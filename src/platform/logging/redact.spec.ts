import { redact, redactText } from './redact.js';

describe('redact', () => {
  it('censors known names at any depth, in any case, and leaves the rest', () => {
    const logged = redact({
      headers: { 'X-API-Key': 'k', Authorization: 'Bearer b', accept: 'json' },
      list: [{ password: 'p' }, { deeper: { token: 't', secret: 's' } }],
      API_KEYS: 'a,b',
      LLM_API_KEY: 'l',
      tokens: 3,
    });
    expect(logged).toEqual({
      headers: { 'X-API-Key': '[redacted]', Authorization: '[redacted]', accept: 'json' },
      list: [{ password: '[redacted]' }, { deeper: { token: '[redacted]', secret: '[redacted]' } }],
      API_KEYS: '[redacted]',
      LLM_API_KEY: '[redacted]',
      tokens: 3,
    });
  });

  it('takes the credentials out of every URL', () => {
    expect(redact({ cause: 'connect redis://user:pass@host:6379/0 failed' })).toEqual({
      cause: 'connect redis://[redacted]@host:6379/0 failed',
    });
    expect(redactText('see https://example.com/a@b')).toBe('see https://example.com/a@b');
  });

  it('comes to an end with data that has none', () => {
    const round: Record<string, unknown> = {};
    round['self'] = round;
    expect(JSON.stringify(redact(round))).toContain('[too deep]');
  });
});
