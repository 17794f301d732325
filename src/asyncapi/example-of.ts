import type { Schema, Schemas } from './json-schema.js';

/** A value of a shape, made of the examples in it. */
export function exampleOf(schema: Schema, schemas: Schemas): unknown {
  const { examples, $ref, allOf, items, properties, type } = schema;
  if (schema['const'] !== undefined) return schema['const'];
  if (Array.isArray(examples)) return examples[0];
  if (typeof $ref === 'string') return exampleOf(schemas[$ref.split('/').at(-1) ?? ''] ?? {}, schemas);
  if (Array.isArray(allOf)) return exampleOf((allOf as Schema[])[0] ?? {}, schemas);
  if (type === 'array') return [exampleOf(items as Schema, schemas)];
  if (type !== 'object') return undefined;
  const members = Object.entries((properties ?? {}) as Schemas);
  return Object.fromEntries(
    members.map(([name, part]) => [name, exampleOf(part, schemas)]).filter(([, value]) => value !== undefined),
  );
}
