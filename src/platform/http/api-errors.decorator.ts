import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { AppError } from '#kernel/errors/app-error.js';
import { ErrorResponse } from './error.response.js';
import { STATUS_BY_KIND } from './problem.js';

/** That of the examples. */
export const TRACE_ID = '6f1c2c6e-0f0a-4b5e-9a39-0f3e1f6f2a10';

/**
 * Documents how an endpoint fails, by the very errors it answers: `@ApiErrors(new AgentNotFound('scene-painter'))`.
 * Errors of one status become examples of one response.
 */
export function ApiErrors(...errors: readonly AppError[]): MethodDecorator & ClassDecorator {
  const byStatus = new Map<number, AppError[]>();
  for (const error of errors) {
    const status = STATUS_BY_KIND[error.kind];
    byStatus.set(status, [...(byStatus.get(status) ?? []), error]);
  }
  return applyDecorators(...[...byStatus].map(([status, sameStatus]) => documented(status, sameStatus)));
}

function documented(status: number, errors: readonly AppError[]): MethodDecorator & ClassDecorator {
  const codes = [...new Set(errors.map(({ code }) => code))];
  return ApiResponse({
    status,
    description: codes.map((code) => `\`${code}\``).join(', '),
    type: ErrorResponse,
    examples: errorExamples(errors),
  });
}

/** Errors as a client sees them, by code. */
export function errorExamples(
  errors: readonly AppError[],
): Record<string, { readonly summary: string; readonly value: object }> {
  return Object.fromEntries(
    errors.map(({ code, message, details }) => [
      code,
      { summary: message, value: { error: message, code, details, trace_id: TRACE_ID } },
    ]),
  );
}
