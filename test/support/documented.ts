import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';

type Json = Record<string, unknown>;

interface Spec {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { responses: Readonly<Record<string, Json>> }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}

export const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  uri: (text: string) => URL.canParse(text),
  binary: true,
} as const;

/** Compares answers with what `openapi.json` says of them, so that the document cannot drift from the service. */
export class DocumentedAnswers {
  private readonly spec = JSON.parse(readFileSync('openapi/openapi.json', 'utf8')) as Spec;
  private readonly ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor() {
    this.ajv.addSchema({ $id: 'spec', components: { schemas: closed(this.spec.components.schemas) } });
  }

  /**
   * @param path below the prefix, with or without a query
   * @throws Error when the status is not documented, or the body does not have the documented shape
   */
  check(method: string, path: string, status: number, body: unknown): void {
    const address = path.split('?', 1)[0] ?? '';
    const template = Object.keys(this.spec.paths).find((candidate) => matches(candidate, address));
    const operation = template && this.spec.paths[template]?.[method.toLowerCase()];
    if (!operation) return;
    const at = `${method} ${template} ${status}`;
    const response = operation.responses[String(status)];
    if (!response) throw new Error(`${at} is not documented: ${JSON.stringify(body)}`);
    const schema = (response['content'] as { 'application/json'?: { schema?: Json } } | undefined)?.['application/json']
      ?.schema;
    if (schema === undefined) return;
    const validate = this.validatorOf(at, schema);
    if (!validate(body)) throw new Error(`${at} is not as documented: ${this.ajv.errorsText(validate.errors)}`);
  }

  private validatorOf(at: string, schema: Json): ValidateFunction {
    const known = this.validators.get(at);
    if (known) return known;
    const validate = this.ajv.compile(inSpec(schema) as Json);
    this.validators.set(at, validate);
    return validate;
  }
}

/** `/workflows/{workflow_id}` has the address `/workflows/3f0c...`; a template with fewer holes comes first in the document. */
function matches(template: string, address: string): boolean {
  const [wanted, given] = [template.split('/'), address.split('/')];
  return wanted.length === given.length && wanted.every((step, i) => step.startsWith('{') || step === given[i]);
}

/** The schemas in today's dialect; what lists its properties has no others. */
export function closed(schemas: Readonly<Record<string, Json>>): Json {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const isOpen = schema['properties'] === undefined || schema['additionalProperties'] !== undefined;
      return [name, inSpec(isOpen ? schema : { ...schema, additionalProperties: false })];
    }),
  );
}

/** References point into the one registered document, and null is a type. */
function inSpec(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(inSpec);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, $ref, ...rest } = node as Json;
  const members = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, inSpec(value)]));
  return {
    ...members,
    ...(typeof $ref === 'string' && { $ref: $ref.replace('#/', 'spec#/') }),
    ...(nullable === true && { type: [rest['type'], 'null'] }),
  };
}
