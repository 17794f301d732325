import { z } from 'zod';

/** A JSON Schema, or a part of one. */
export type SchemaNode = Readonly<Record<string, unknown>>;

/** What the strict form of a schema may say. What else there is, lengths of texts say, is checked when the answer is read. */
const STRICT_WORDS = new Set([
  ...['type', 'properties', 'items', 'anyOf', 'enum', 'const', 'description', 'pattern'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minItems', 'maxItems'],
]);

/** The shape of an answer as JSON Schema. */
export function answerSchema(output: z.ZodType): SchemaNode {
  // What the model writes is what the schema takes in; what cannot be said in JSON Schema is checked when it is read.
  const { $schema: _dialect, ...schema } = z.toJSONSchema(output, { io: 'input', unrepresentable: 'any' });
  return schema;
}

/**
 * The schema as endpoints want it that promise to keep to it: every object closed and every property required, with null
 * for what may be left out. Nothing where a schema cannot be said so, e.g. one with free property names.
 */
export function strictForm(schema: SchemaNode): SchemaNode | undefined {
  return isClosed(schema) ? strict(schema) : undefined;
}

function isClosed(node: SchemaNode): boolean {
  if (node['type'] === 'object' && node['additionalProperties'] !== false) return false;
  const says = ['type', 'anyOf', 'oneOf', 'enum', 'const'].some((word) => word in node);
  return says && !('allOf' in node) && !('prefixItems' in node) && partsOf(node).every(isClosed);
}

function partsOf(node: SchemaNode): SchemaNode[] {
  const { properties = {}, items, anyOf = [], oneOf = [] } = node as Shape;
  return [...Object.values(properties), ...(items ? [items] : []), ...anyOf, ...oneOf];
}

interface Shape {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

function strict(node: SchemaNode): SchemaNode {
  const { properties, required = [], items, anyOf, oneOf } = node as Shape;
  const choices = anyOf ?? oneOf;
  return {
    ...Object.fromEntries(Object.entries(node).filter(([word, value]) => STRICT_WORDS.has(word) && !isNoBound(value))),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, part]) => [name, required.includes(name) ? strict(part) : orNull(part)]),
      ),
      required: Object.keys(properties),
      additionalProperties: false,
    }),
    ...(items && { items: strict(items) }),
    ...(choices && { anyOf: choices.map(strict) }),
  };
}

function orNull(part: SchemaNode): SchemaNode {
  return { anyOf: [strict(part), { type: 'null' }] };
}

/** The bounds of every whole number in JavaScript: they say nothing, and cost servers that build grammars a lot. */
function isNoBound(value: unknown): boolean {
  return value === Number.MAX_SAFE_INTEGER || value === Number.MIN_SAFE_INTEGER;
}
