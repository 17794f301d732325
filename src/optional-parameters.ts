import type { OpenAPIObject } from '@nestjs/swagger';

interface Parameter {
  in?: string;
  required?: boolean;
  description?: string;
  schema?: { default?: unknown; example?: unknown };
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/**
 * Moves the examples of optional query parameters into their descriptions. Swagger UI would fill them in and send them,
 * so that who lists something without a thought is shown nothing, and does not see why.
 */
export function keepOptionalParametersEmpty(paths: OpenAPIObject['paths']): void {
  for (const item of Object.values(paths)) {
    for (const method of METHODS) {
      for (const parameter of (item[method]?.parameters ?? []) as Parameter[]) emptied(parameter);
    }
  }
}

function emptied(parameter: Parameter): void {
  const { schema } = parameter;
  if (parameter.in !== 'query' || parameter.required || schema?.example === undefined) return;
  const { example, default: fallback } = schema;
  if (fallback === undefined)
    parameter.description = `${parameter.description ?? ''}, for example ${JSON.stringify(example)}`;
  delete schema.example;
}
