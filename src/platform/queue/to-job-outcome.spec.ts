import { AppError, type ErrorKind } from '#kernel/errors/app-error.js';
import { toJobOutcome, type JobOutcome } from './to-job-outcome.js';

class Specimen extends AppError {
  readonly code = 'SPECIMEN';
  constructor(readonly kind: ErrorKind) {
    super('specimen');
  }
}

describe('toJobOutcome', () => {
  it.each<[ErrorKind, JobOutcome]>([
    ['invalid_input', 'give_up'],
    ['forbidden', 'give_up'],
    ['not_found', 'give_up'],
    ['unprocessable', 'give_up'],
    ['conflict', 'drop'],
    ['limit_exceeded', 'retry'],
    ['unavailable', 'retry'],
    ['timeout', 'retry'],
    ['internal', 'retry'],
  ])('makes of kind %s: %s', (kind, outcome) => {
    expect(toJobOutcome(new Specimen(kind))).toBe(outcome);
  });

  it('tries a fault again that nobody named', () => {
    expect(toJobOutcome(new Error('odd'))).toBe('retry');
  });
});
