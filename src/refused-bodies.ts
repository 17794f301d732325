import type { OpenAPIObject } from '@nestjs/swagger';
import { TRACE_ID } from '#platform/http/api-errors.decorator.js';
import { REFUSALS } from '#platform/http/problem.js';

interface Operation {
  readonly requestBody?: unknown;
  readonly responses: Record<string, unknown>;
}

const METHODS = ['put', 'post', 'patch', 'delete'] as const;

/** What is refused of a body before any operation is asked: one that is too large, and one that is no JSON. */
const STATUSES = [413, 415] as const;

/** Documents with every operation that takes a body how that body is refused. */
export function documentRefusedBodies(paths: OpenAPIObject['paths']): void {
  for (const item of Object.values(paths)) {
    for (const method of METHODS) {
      const operation = item[method] as Operation | undefined;
      if (operation?.requestBody === undefined) continue;
      for (const status of STATUSES) operation.responses[status] ??= refusal(status);
    }
  }
}

function refusal(status: (typeof STATUSES)[number]): object {
  const { code, message } = REFUSALS[status];
  const schema = { $ref: '#/components/schemas/ErrorResponse' };
  const examples = { [code]: { summary: message, value: { error: message, code, details: {}, trace_id: TRACE_ID } } };
  return { description: `\`${code}\``, content: { 'application/json': { schema, examples } } };
}
