import { AppError } from './app-error.js';
import { RestoredError, serializeError } from './serialize-error.js';

class Busy extends AppError {
  readonly code = 'BUSY';
  readonly kind = 'conflict';
  override get retryable(): boolean {
    return true;
  }
}

describe('serializeError', () => {
  it('keeps what an error says through JSON and back', () => {
    const stored = serializeError(new Busy('It is busy', { id: 'a' }));
    const restored = new RestoredError(JSON.parse(JSON.stringify(stored)) as typeof stored);
    expect(restored).toMatchObject({
      code: 'BUSY',
      kind: 'conflict',
      message: 'It is busy',
      details: { id: 'a' },
      retryable: true,
    });
    expect(serializeError(restored)).toEqual(stored);
  });

  it('keeps nothing of a fault we did not name', () => {
    expect(JSON.stringify(serializeError(new Error('the password is swordfish')))).not.toContain('swordfish');
    expect(serializeError('text')).toMatchObject({ code: 'INTERNAL', kind: 'internal' });
  });
});
