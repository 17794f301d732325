import { BadRequestException, NotFoundException } from '@nestjs/common';
import { AppError, type ErrorKind } from '#kernel/errors/app-error.js';
import { STATUS_BY_KIND, toProblem } from './problem.js';

class Specimen extends AppError {
  readonly code = 'SPECIMEN';
  constructor(readonly kind: ErrorKind) {
    super('the sentence', { fact: 1 });
  }
}

describe('toProblem', () => {
  const kinds = Object.keys(STATUS_BY_KIND).filter((kind) => kind !== 'internal') as ErrorKind[];

  it.each(kinds)('gives an error of kind %s its status, code, sentence and details', (kind) => {
    expect(toProblem(new Specimen(kind))).toEqual({
      status: STATUS_BY_KIND[kind],
      code: 'SPECIMEN',
      message: 'the sentence',
      details: { fact: 1 },
    });
  });

  it.each([
    ['an internal error of ours', new Specimen('internal')],
    ['a bare error', new Error('swordfish')],
    ['a thrown text', 'swordfish'],
    ['a status nobody foresaw', Object.assign(new Error('swordfish'), { statusCode: 418 })],
    ['a fault with the status 500', Object.assign(new Error('swordfish'), { statusCode: 500 })],
  ])('tells nothing of %s', (_case, thrown) => {
    const problem = toProblem(thrown);
    expect(problem).toMatchObject({ status: 500, code: 'INTERNAL', details: {} });
    expect(JSON.stringify(problem)).not.toMatch(/swordfish|sentence/);
  });

  it('knows the refusals of the framework', () => {
    expect(toProblem(new NotFoundException())).toMatchObject({ status: 404, code: 'ROUTE_NOT_FOUND' });
    expect(toProblem(new BadRequestException('Validation failed (uuid is expected)'))).toMatchObject({
      status: 400,
      code: 'VALIDATION_FAILED',
    });
  });

  it('knows trouble with the store however it looks', () => {
    expect(toProblem(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toMatchObject({
      status: 503,
      code: 'STORE_UNAVAILABLE',
    });
  });
});
