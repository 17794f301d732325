import { readFault } from './endpoint-fault.js';

/** As the client throws them. */
function refused(status: number, error: object, headers: Record<string, string> = {}): Error {
  const message = 'message' in error ? String(error.message) : JSON.stringify(error);
  return Object.assign(new Error(`${status} ${message}`), {
    status,
    ...error,
    message: `${status} ${message}`,
    headers: new Headers(headers),
  });
}

describe('readFault', () => {
  it('reads what the client knows', () => {
    const error = refused(400, { message: 'Too hot', code: 'unsupported_value', param: 'temperature' });
    expect(readFault(error)).toEqual({
      status: 400,
      code: 'unsupported_value',
      param: 'temperature',
      said: 'Too hot',
      retryAfterMs: undefined,
      quotaExhausted: false,
    });
  });

  it('takes the key out, and credentials out of addresses', () => {
    const error = refused(400, { message: 'Bearer sk-1 at http://u:p@proxy failed, sk-1!' });
    expect(readFault(error, 'sk-1').said).toBe('Bearer [redacted] at http://[redacted]@proxy failed, [redacted]!');
  });

  it.each([
    [{ 'retry-after': '7' }, 'Slow down', 7000],
    [{ 'retry-after': '0.5' }, 'Slow down', 500],
    [{}, 'Please try again in 1.5s', 1500],
    [{}, 'Slow down', undefined],
  ])('knows from %j and "%s" when to come back', (headers, message, retryAfterMs) => {
    expect(readFault(refused(429, { message }, headers))).toMatchObject({ retryAfterMs, quotaExhausted: false });
  });

  it('reads a date', () => {
    const header = new Date(Date.now() + 60_000).toUTCString();
    const { retryAfterMs = 0 } = readFault(refused(503, { message: 'Overloaded' }, { 'retry-after': header }));
    expect(retryAfterMs).toBeGreaterThan(50_000);
    expect(retryAfterMs).toBeLessThanOrEqual(60_000);
  });

  it.each([
    [402, { message: 'Payment required' }, true],
    [429, { message: 'No more', code: 'insufficient_quota' }, true],
    [429, { message: 'Your credit balance is too low' }, true],
    [429, { message: 'You exceeded your current quota, please check your billing. Please retry in 34.07s.' }, false],
    [429, { message: 'Slow down' }, false],
  ])('tells an empty account from a crowd: %s %j', (status, error, quotaExhausted) => {
    expect(readFault(refused(status, error))).toMatchObject({ quotaExhausted });
  });

  it('says why no answer came as whoever was nearest to it', () => {
    const socket = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' });
    const error = new Error('Connection error.', { cause: new TypeError('fetch failed', { cause: socket }) });
    expect(readFault(error)).toMatchObject({ status: undefined, said: 'ECONNREFUSED' });
    expect(readFault(new SyntaxError('Unexpected end of JSON input')).said).toBe('Unexpected end of JSON input');
  });
});
