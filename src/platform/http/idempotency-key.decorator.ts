import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RequestInvalid } from './http.errors.js';

const MAX_LENGTH = 255;

/** The caller's `Idempotency-Key`, or undefined when there is none. @throws RequestInvalid */
export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext): string | undefined => {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || key.trim() === '' || key.length > MAX_LENGTH) {
    throw new RequestInvalid([{ path: 'Idempotency-Key', message: `must have 1 to ${MAX_LENGTH} characters` }]);
  }
  return key;
});
