import { AppError } from '#kernel/errors/app-error.js';
import { judgeFault } from './judge-fault.js';

class Named extends AppError {
  readonly code = 'NAMED';
  constructor(readonly kind: 'unavailable' | 'unprocessable' | 'forbidden') {
    super('It has a name');
  }
}

const coded = (code: string): Error => Object.assign(new Error(code), { code });
const behind = (cause: unknown): Error => new TypeError('fetch failed', { cause });

describe(judgeFault.name, () => {
  it.each([
    ['ECONNREFUSED', 'broken_connection', 'AGENT_UNREACHABLE'],
    ['ENOTFOUND', 'broken_connection', 'AGENT_UNREACHABLE'],
    ['UND_ERR_CONNECT_TIMEOUT', 'broken_connection', 'AGENT_UNREACHABLE'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'broken_connection', 'AGENT_UNREACHABLE'],
    ['ECONNRESET', 'broken_connection', 'AGENT_CONNECTION_BROKEN'],
    ['UND_ERR_SOCKET', 'broken_connection', 'AGENT_CONNECTION_BROKEN'],
    ['HPE_INVALID_CONSTANT', 'bad_output', 'AGENT_ANSWER_MALFORMED'],
  ])('takes %s for %s', (code, kind, type) => {
    expect(judgeFault(behind(coded(code)))).toMatchObject({ kind: 'failed', failure: { class: kind, type } });
  });

  it.each(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])(
    'does not know what became of the order after %s',
    (code) => {
      expect(judgeFault(behind(coded(code))).kind).toBe('unknown');
    },
  );

  it.each([
    ['unavailable', 'transient', true],
    ['unprocessable', 'bad_output', true],
    ['forbidden', 'permanent', false],
  ] as const)('goes by the kind of an error that has a name: %s is %s', (kind, class_, retryable) => {
    expect(judgeFault(behind(behind(new Named(kind))))).toMatchObject({
      failure: { class: class_, type: 'NAMED', retryable },
    });
  });

  it('takes what nobody named for an answer that is none, and tells nothing of it', () => {
    expect(judgeFault(new Error('Unexpected token < at swordfish'))).toEqual({
      kind: 'failed',
      failure: {
        class: 'bad_output',
        type: 'AGENT_ANSWER_MALFORMED',
        message: 'The agent answered with something that is no answer',
        retryable: true,
        retryAfterMs: undefined,
      },
    });
  });

  it('comes to an end with an error that is its own cause', () => {
    const error = coded('NOBODY_KNOWS');
    error.cause = error;
    expect(judgeFault(error).kind).toBe('failed');
  });
});
