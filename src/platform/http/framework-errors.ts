import type { FastifyReply, FastifyServerOptions } from 'fastify';
import { bodyOf } from './app-error.filter.js';
import { toProblem } from './problem.js';

/** Answers what Fastify refuses before any hook or filter runs: an address that cannot be decoded, for one. */
export const frameworkErrors: NonNullable<FastifyServerOptions['frameworkErrors']> = (error, request, reply) => {
  refuse(error, request.id, reply);
};

function refuse(error: Error, id: string, reply: FastifyReply): void {
  const problem = toProblem(error);
  void reply.status(problem.status).header('X-Correlation-Id', id).send(bodyOf(problem, id));
}
