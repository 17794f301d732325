import { FULL_DIALECT, simplerDialect } from './dialect.js';
import type { EndpointFault } from './endpoint-fault.js';

function aFault(more: Partial<EndpointFault>): EndpointFault {
  return {
    status: 400,
    code: undefined,
    param: undefined,
    said: '',
    retryAfterMs: undefined,
    quotaExhausted: false,
    ...more,
  };
}

describe('simplerDialect', () => {
  it.each([
    "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
    'This response_format type is unavailable now',
    'This model does not support response format `json_schema`',
    'Structured outputs are not supported',
    'failed to parse grammar',
  ])('takes a simpler form after: %s', (said) => {
    expect(simplerDialect(FULL_DIALECT, aFault({ said }))).toEqual({ ...FULL_DIALECT, form: 'json_object' });
  });

  it('goes down to no form at all, and no further', () => {
    const fault = aFault({ said: 'response_format is not supported' });
    const second = simplerDialect({ ...FULL_DIALECT, form: 'json_object' }, fault);
    expect(second?.form).toBe('text');
    expect(simplerDialect({ ...FULL_DIALECT, form: 'text' }, fault)).toBeUndefined();
  });

  it.each([
    [{ said: "'temperature' does not support 0.7 with this model" }, { temperature: false }],
    [{ status: 422, said: '[{"type":"extra_forbidden","loc":["body","seed"]}]' }, { seed: false }],
    [{ param: 'temperature', said: 'Unsupported value' }, { temperature: false }],
    [
      {
        param: 'response_format',
        said: "Invalid schema: In context=('properties', 'seed'), 'minimum' is not permitted",
      },
      { form: 'json_object' },
    ],
  ])('leaves out what %j is about', (fault, change) => {
    expect(simplerDialect(FULL_DIALECT, aFault(fault))).toEqual({ ...FULL_DIALECT, ...change });
  });

  it('leaves nothing out twice', () => {
    const fault = aFault({ said: 'seed is not supported' });
    expect(simplerDialect({ ...FULL_DIALECT, seed: false }, fault)).toBeUndefined();
  });

  it.each([
    { status: 500, said: 'response_format broke' },
    { status: 429, said: 'seed' },
    { status: undefined, said: 'temperature' },
    { status: 400, said: 'The model does not exist' },
  ])('is not for %j', (fault) => {
    expect(simplerDialect(FULL_DIALECT, aFault(fault))).toBeUndefined();
  });
});
