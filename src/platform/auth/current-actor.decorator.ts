import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import { actorOf } from './api-key-hook.js';
import { Unauthenticated } from './auth.errors.js';

/** The caller, as intent records and events name it. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!actor) throw new Unauthenticated('missing');
  return actor;
});
