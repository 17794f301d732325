import { ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { errorExamples } from '#platform/http/api-errors.decorator.js';
import { ErrorResponse } from '#platform/http/error.response.js';
import { StoreUnavailable } from '#platform/redis/store.errors.js';
import { AgentHealthResponse } from './agent-health.response.js';

/** Two things have one status: an agent that is not well, and nobody who could say so. */
export function ApiUnhealthyOrNoStore(): MethodDecorator {
  const oneOf = [AgentHealthResponse, ErrorResponse].map((type) => ({ $ref: getSchemaPath(type) }));
  return ApiResponse({
    status: 503,
    description:
      'Unhealthy: it does not answer, says so itself, or was set offline. Or `STORE_UNAVAILABLE`: nothing is known',
    content: { 'application/json': { schema: { oneOf }, examples: errorExamples([new StoreUnavailable(undefined)]) } },
  });
}
