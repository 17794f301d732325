import { RequestInvalid } from '#platform/http/http.errors.js';
import { assertFits } from './payload-limits.js';

const limit = { path: 'feedback', bytes: 8, variable: 'MAX_FEEDBACK_BYTES' };

describe(assertFits.name, () => {
  it('lets through what is as large as it may be', () => {
    expect(() => {
      assertFits('x'.repeat(8), limit);
    }).not.toThrow();
  });

  it('counts bytes and not characters, and names field, size and variable', () => {
    expect(() => {
      assertFits('äöüäö', limit);
    }).toThrow(
      new RequestInvalid([{ path: 'feedback', message: 'has 10 bytes, and MAX_FEEDBACK_BYTES allows 8; send less' }]),
    );
  });
});
