import { readFileSync } from 'node:fs';
import { flatten, METHODS, type Document, type MediaType, type Operation, type Schema } from './document.js';

const FILE = 'openapi/openapi.json';
const document = JSON.parse(readFileSync(FILE, 'utf8')) as Document;
const schemas = document.components.schemas ?? {};

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  METHODS.flatMap((method) => {
    const operation = item[method];
    return operation ? [{ at: `${method.toUpperCase()} ${path}`, path, operation }] : [];
  }),
);

const properties = Object.entries(schemas).flatMap(([name, schema]) =>
  Object.entries(schema.properties ?? {}).map(([property, value]) => ({ at: `${name}.${property}`, value })),
);

/** Names of the schemas that content is made of, through however many others. */
function namesIn(content: Readonly<Record<string, MediaType>> = {}): Set<string> {
  const names = new Set<string>();
  const visit = (schema: Schema | undefined): void => {
    if (!schema) return;
    const name = schema.$ref?.split('/').at(-1);
    if (name !== undefined) {
      if (names.has(name)) return;
      names.add(name);
      visit(schemas[name]);
    }
    for (const part of [...(schema.allOf ?? []), ...Object.values(schema.properties ?? {})]) visit(part);
    visit(schema.items);
  };
  for (const { schema } of Object.values(content)) visit(schema);
  return names;
}

const isVocabulary = (name: string): boolean => schemas[name]?.enum !== undefined;

/** Whether a reader is shown a value: an example, or a shape whose own members show theirs. */
function isShown(schema: Schema): boolean {
  const { example, properties: members, items } = flatten(document, schema);
  return example !== undefined || Object.keys(members ?? {}).length > 0 || (items !== undefined && isShown(items));
}

describe('the rules of the house for openapi.json', () => {
  it('calls every operation by a name of its own', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each<[what: string, holds: (operation: Operation) => boolean]>([
    ['summary', ({ summary = '' }) => summary.length > 0],
    ['description', ({ description = '' }) => description.length > 0],
    ['tag', ({ tags = [] }) => tags.length > 0],
  ])('gives every operation a %s', (_, holds) => {
    expect(operations.filter(({ operation }) => !holds(operation)).map(({ at }) => at)).toEqual([]);
  });

  it('says of every operation below the prefix how it may fail, with an example of each failure', () => {
    for (const { at, path, operation } of operations) {
      if (path.startsWith('/health')) continue;
      const refusals = Object.entries(operation.responses).filter(([status]) => status.startsWith('4'));
      expect(refusals.map(([status]) => `${at} ${status}`)).toContain(`${at} 401`);
      for (const [status, { content }] of refusals) {
        if (status === '416') continue;
        const { schema, examples = {} } = content?.['application/json'] ?? {};
        expect([at, status, schema?.$ref]).toEqual([at, status, '#/components/schemas/ErrorResponse']);
        expect([at, status, Object.keys(examples).length > 0]).toEqual([at, status, true]);
      }
    }
  });

  it('describes every parameter', () => {
    const silent = operations.flatMap(({ at, operation }) =>
      (operation.parameters ?? []).filter(({ description }) => !description).map(({ name }) => `${at} ${name}`),
    );
    expect(silent).toEqual([]);
  });

  it('describes every property and shows a value of it', () => {
    expect(properties.filter(({ value }) => !value.description).map(({ at }) => at)).toEqual([]);
    expect(properties.filter(({ value }) => !isShown(value)).map(({ at }) => at)).toEqual([]);
  });

  it('writes every property in snake_case', () => {
    const odd = properties.filter(({ at }) => !/\.[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(at));
    expect(odd.map(({ at }) => at)).toEqual([]);
  });

  it('gives every vocabulary a name', () => {
    expect(properties.filter(({ value }) => value.enum !== undefined).map(({ at }) => at)).toEqual([]);
  });

  it('shares no schema but vocabularies between requests and answers', () => {
    const sent = new Set(operations.flatMap(({ operation }) => [...namesIn(operation.requestBody?.content)]));
    const brought = new Set(
      operations.flatMap(({ operation }) =>
        Object.values(operation.responses).flatMap(({ content }) => [...namesIn(content)]),
      ),
    );
    expect([...sent].filter((name) => brought.has(name) && !isVocabulary(name))).toEqual([]);
  });
});
