import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { ErrorResponse } from './error.response.js';

/** What a failing status means on any endpoint, and how it looks. */
const MEANINGS = {
  400: [
    'The request is not valid',
    'VALIDATION_FAILED',
    { fields: [{ path: 'priority', message: 'must not be greater than 10' }] },
  ],
  401: ['No API key, or not one of ours', 'UNAUTHENTICATED', {}],
  403: ['The caller may not do this', 'FORBIDDEN', {}],
  404: ['There is nothing with this id', 'NOT_FOUND', {}],
  409: ['The state of the thing forbids this', 'CONFLICT', {}],
  413: ['The body is larger than the service accepts', 'PAYLOAD_TOO_LARGE', {}],
  422: ['The request is understood, and cannot be done', 'UNPROCESSABLE', {}],
  429: ['Too many requests; Retry-After says when to come back', 'LIMIT_EXCEEDED', { retry_after_seconds: 1 }],
  503: [
    'The store cannot be reached; Retry-After says when to come back',
    'STORE_UNAVAILABLE',
    { retry_after_seconds: 2 },
  ],
} as const satisfies Record<number, readonly [meaning: string, code: string, details: object]>;

type ProblemStatus = keyof typeof MEANINGS;

/** Documents the ways an endpoint fails: `@ApiProblems(400, 401, 404)`. */
export function ApiProblems(...statuses: readonly ProblemStatus[]): MethodDecorator & ClassDecorator {
  return applyDecorators(...statuses.map(documented));
}

function documented(status: ProblemStatus): MethodDecorator & ClassDecorator {
  const [meaning, code, details] = MEANINGS[status];
  return ApiResponse({
    status,
    description: meaning,
    type: ErrorResponse,
    example: { error: meaning, code, details, trace_id: '6f1c2c6e-0f0a-4b5e-9a39-0f3e1f6f2a10' },
  });
}
