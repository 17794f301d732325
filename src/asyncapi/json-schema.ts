/** A schema, as much as is looked at. */
export type Schema = Readonly<Record<string, unknown>>;
export type Schemas = Readonly<Record<string, Schema>>;

/** What OpenAPI 3.0 says of a shape, as JSON Schema says it: null is a type, and examples are many. */
export function jsonSchema({ nullable, example, ...rest }: Schema): Schema {
  const members = Object.entries(rest).map(([key, value]) => [key, memberOf(key, value)] as const);
  const schema = {
    ...Object.fromEntries(members),
    ...(example !== undefined && { examples: [example] }),
  } as Schema;
  return nullable === true ? orNull(schema) : schema;
}

function memberOf(key: string, value: unknown): unknown {
  switch (key) {
    case 'properties':
      return Object.fromEntries(Object.entries(value as Schemas).map(([name, part]) => [name, jsonSchema(part)]));
    case 'allOf':
    case 'oneOf':
    case 'anyOf':
      return (value as readonly Schema[]).map(jsonSchema);
    case 'items':
    case 'additionalProperties':
      return typeof value === 'object' ? jsonSchema(value as Schema) : value;
    default:
      return value;
  }
}

function orNull(schema: Schema): Schema {
  const { type, allOf, description, ...rest } = schema;
  if (allOf === undefined) return { ...schema, type: [type, 'null'] };
  return { description, ...rest, anyOf: [{ allOf }, { type: 'null' }] };
}
