import { applyDecorators, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RequestInvalid } from './http.errors.js';

class NothingComesAlong implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { body, query } = context.switchToHttp().getRequest<FastifyRequest>();
    const names = [...namesIn(body), ...namesIn(query)];
    if (names.length > 0) throw new RequestInvalid(names.map((path) => ({ path, message: 'is not a known field' })));
    return true;
  }
}

function namesIn(given: unknown): string[] {
  return typeof given === 'object' && given !== null ? Object.keys(given) : [];
}

/** An operation that takes neither body nor query refuses what comes along, as all others refuse what they do not know. */
export function WithoutBody(): MethodDecorator & ClassDecorator {
  return applyDecorators(UseGuards(NothingComesAlong));
}
