import { readFileSync, writeFileSync } from 'node:fs';
import { STATUS_BY_KIND } from '#platform/http/problem.js';
import { cataloguedErrors, errorsDocument } from './error-catalog.js';

const FILE = 'docs/errors.md';

/** Codes that the contract with clients names. */
const PROMISED = ['VALIDATION_FAILED', 'WORKFLOW_ALREADY_ACTIVE', 'DECISION_PENDING'];

describe('the errors of the service', () => {
  const errors = cataloguedErrors();
  const codes = errors.map(({ code }) => code);

  it('are found', () => {
    expect(codes).toEqual(expect.arrayContaining(PROMISED));
  });

  it('have a code of their own each', () => {
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  });

  it('have codes in UPPER_SNAKE and one of the known kinds', () => {
    expect(codes.filter((code) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(code))).toEqual([]);
    expect(errors.filter(({ kind }) => !Object.hasOwn(STATUS_BY_KIND, kind)).map(({ name }) => name)).toEqual([]);
  });

  it(`are all listed in ${FILE}; otherwise run: UPDATE=1 npx jest --selectProjects contract --testPathPatterns errors`, () => {
    const fresh = errorsDocument(errors);
    if (process.env['UPDATE'] === '1') writeFileSync(FILE, fresh);
    expect(readFileSync(FILE, 'utf8')).toBe(fresh);
  });
});
