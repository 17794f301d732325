import { readFileSync } from 'node:fs';
import {
  flatten,
  METHODS,
  type Document,
  type Method,
  type Operation,
  type Parameter,
  type Schema,
} from '../contract/openapi/document.js';

const document = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as Document;

const ERROR = '#/components/schemas/ErrorResponse';

/** An operation of openapi.json. */
export interface DocumentedOperation {
  /** `PUT /agents/{agent_id}` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Of the body, where there is one. */
  readonly body: Schema | undefined;
}

/** One way in which an operation may answer. */
export interface DocumentedCase {
  readonly operation: DocumentedOperation;
  readonly status: number;
  /** Of the error, where it is one. */
  readonly code: string | undefined;
}

/** Everything that the document says of the paths that begin so. */
export function documentedCases(...beginnings: readonly string[]): DocumentedCase[] {
  return Object.entries(document.paths)
    .filter(([path]) => beginnings.some((beginning) => path === beginning || path.startsWith(`${beginning}/`)))
    .flatMap(([path, item]) => METHODS.flatMap((method) => casesOf(path, method, item[method])));
}

function casesOf(path: string, method: Method, operation: Operation | undefined): DocumentedCase[] {
  if (!operation) return [];
  const { parameters = [], requestBody, responses } = operation;
  const body = requestBody?.content?.['application/json']?.schema;
  const name = `${method.toUpperCase()} ${path}`;
  const documented = { name, method: method.toUpperCase(), path, parameters, body };
  return Object.entries(responses).flatMap(([status, { content }]) => {
    const { schema, examples = {} } = content?.['application/json'] ?? {};
    if (!schema) throw new Error(`${name} ${status} says nothing of its shape`);
    const shapes = (schema.oneOf ?? [schema]).map(({ $ref = '' }) => $ref);
    const codes = shapes.includes(ERROR) ? Object.keys(examples) : [];
    const others = shapes.some((shape) => shape !== ERROR) ? [undefined] : [];
    return [...others, ...codes].map((code) => ({ operation: documented, status: Number(status), code }));
  });
}

/** For people, and to look a row up by: `GET /agents/{agent_id} 404 AGENT_NOT_FOUND`. */
export function nameOf({ operation, status, code }: DocumentedCase): string {
  return [operation.name, status, code].filter((part) => part !== undefined).join(' ');
}

/** A value that the document says is wrong at this place. */
export interface BadValue {
  /** Of the place, as a refusal names it: `resource_requirements.memory_gb`. */
  readonly at: string;
  /** Undefined where something is missing. */
  readonly value: unknown;
}

/** Bad values of each property of a body; each is wrong by itself. */
export function badBodies(schema: Schema, good: Readonly<Record<string, unknown>>): (BadValue & { body: unknown })[] {
  const { properties = {}, required = [] } = flatten(document, schema);
  const wrong = Object.entries(properties).flatMap(([name, member]) => badValues(member, name));
  const missing = required.map((name) => ({ at: name, value: undefined }));
  return [...wrong, ...missing, { at: 'colour', value: 'red' }].map((bad) => {
    const [name = '', inner] = bad.at.split('.');
    return { ...bad, body: { ...good, [name]: inner === undefined ? bad.value : { [inner]: bad.value } } };
  });
}

/** What does not fit a schema, by each thing that it asks for. */
export function badValues(node: Schema, at: string): BadValue[] {
  const schema = flatten(document, node);
  const bad = valuesBeyond(schema).map((value) => ({ at, value }));
  const members = Object.entries(schema.properties ?? {});
  return [...bad, ...members.flatMap(([name, member]) => badValues(member, `${at}.${name}`))];
}

function valuesBeyond(schema: Schema): unknown[] {
  const nothing = schema.nullable === true ? [] : [null];
  if (schema.enum) return [...nothing, 'no-such-word', 7];
  switch (schema.type) {
    case 'integer':
      return [...nothing, 'many', 1.5, ...numbersBeyond(schema)];
    case 'number':
      return [...nothing, 'many', ...numbersBeyond(schema)];
    case 'string':
      return [...nothing, 7, ...textsBeyond(schema)];
    case 'array':
      return [...nothing, 'a word', [7]];
    default:
      return [...nothing, 'a word', ['a list']];
  }
}

function numbersBeyond({ minimum, maximum }: Schema): number[] {
  return [...(minimum === undefined ? [] : [minimum - 1]), ...(maximum === undefined ? [] : [maximum + 1])];
}

function textsBeyond({ minLength, maxLength, pattern, format }: Schema): string[] {
  return [
    ...(minLength === undefined ? [] : ['x'.repeat(minLength - 1)]),
    ...(maxLength === undefined ? [] : ['x'.repeat(maxLength + 1)]),
    ...(pattern === undefined ? [] : ['two words/', '']),
    ...(format === 'uri' ? ['nowhere', 'file:///etc/passwd', ''] : []),
  ];
}
