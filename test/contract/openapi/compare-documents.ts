import { compareSchemas, type Breach, type Direction } from './compare-schemas.js';
import {
  follow,
  METHODS,
  type Body,
  type Document,
  type Operation,
  type Parameter,
  type PathItem,
  type Response,
} from './document.js';

const JSON_TYPE = 'application/json';

/** What the actual document breaks of the promised one: every path, verb, parameter, status, field, value and bound. */
export function compareDocuments(promised: Document, actual: Document): Breach[] {
  const base = basePath(promised) === basePath(actual) ? [] : [{ at: 'servers', what: 'have another base path' }];
  const paths = Object.entries(promised.paths).flatMap(([path, item]) => {
    const found = actual.paths[path];
    return found ? comparePaths({ promised, actual }, path, item, found) : [{ at: path, what: 'is gone' }];
  });
  return [...base, ...compareSecurity(promised, actual), ...paths];
}

interface Pair {
  readonly promised: Document;
  readonly actual: Document;
}

function basePath({ servers = [] }: Document): string {
  return new URL(servers[0]?.url ?? '/', 'http://localhost').pathname;
}

function compareSecurity(promised: Document, actual: Document): Breach[] {
  return Object.entries(promised.components.securitySchemes ?? {}).flatMap(([name, scheme]) => {
    const found = actual.components.securitySchemes?.[name];
    const same =
      found && Object.entries(scheme).every(([key, value]) => (found as Record<string, unknown>)[key] === value);
    const asked = actual.security?.some((requirement) => name in requirement);
    return same && asked ? [] : [{ at: `security ${name}`, what: 'is no longer what opens the API' }];
  });
}

function comparePaths(pair: Pair, path: string, was: PathItem, is: PathItem): Breach[] {
  return METHODS.flatMap((method) => {
    const [before, now] = [was[method], is[method]];
    const at = `${method.toUpperCase()} ${path}`;
    if (!before) return [];
    if (!now) return [{ at, what: 'is gone' }];
    const parameters = [...(was.parameters ?? []), ...(before.parameters ?? [])];
    return [
      ...compareIds(before, now, at),
      ...compareParameters(pair, parameters, [...(is.parameters ?? []), ...(now.parameters ?? [])], at),
      ...compareBodies(pair, before.requestBody, now.requestBody, at),
      ...compareResponses(pair, before, now, at),
    ];
  });
}

function compareIds(was: Operation, is: Operation, at: string): Breach[] {
  if (was.operationId === is.operationId) return [];
  return [{ at, what: `was called ${String(was.operationId)} and is called ${String(is.operationId)}` }];
}

function compareParameters(pair: Pair, was: readonly Parameter[], is: readonly Parameter[], at: string): Breach[] {
  const same = (one: Parameter) => (other: Parameter) => one.name === other.name && one.in === other.in;
  const kept = was.flatMap((parameter) => {
    const found = is.find(same(parameter));
    const where = `${at} ${parameter.in} ${parameter.name}`;
    if (!found) return [{ at: where, what: 'is gone' }];
    const required =
      found.required === true && parameter.required !== true ? [{ at: where, what: 'is required now' }] : [];
    return [...required, ...schemas(pair, parameter, found, 'request', where)];
  });
  const added = is.filter((parameter) => parameter.required === true && !was.some(same(parameter)));
  return [...kept, ...added.map(({ name, in: place }) => ({ at: `${at} ${place} ${name}`, what: 'is required now' }))];
}

function compareBodies(pair: Pair, was: Body | undefined, is: Body | undefined, at: string): Breach[] {
  const where = `${at} request`;
  if (!was) return is?.required === true ? [{ at: where, what: 'is required now' }] : [];
  if (!is) return [{ at: where, what: 'is gone' }];
  const required = is.required === true && was.required !== true ? [{ at: where, what: 'is required now' }] : [];
  const [before, now] = [was.content?.[JSON_TYPE], is.content?.[JSON_TYPE]];
  if (!before) return required;
  return [
    ...required,
    ...(now ? schemas(pair, before, now, 'request', where) : [{ at: where, what: 'takes no JSON' }]),
  ];
}

function compareResponses(pair: Pair, was: Operation, is: Operation, at: string): Breach[] {
  return Object.entries(was.responses).flatMap(([status, response]) => {
    const where = `${at} ${status}`;
    const found = is.responses[status];
    if (!found) return [{ at: where, what: 'is gone' }];
    const before: Response = follow(pair.promised, response);
    const now: Response = follow(pair.actual, found);
    const [promised, actual] = [before.content?.[JSON_TYPE], now.content?.[JSON_TYPE]];
    if (!promised) return [];
    return actual ? schemas(pair, promised, actual, 'response', where) : [{ at: where, what: 'brings no JSON' }];
  });
}

function schemas(
  { promised, actual }: Pair,
  was: Pick<Parameter, 'schema'>,
  is: Pick<Parameter, 'schema'>,
  direction: Direction,
  at: string,
): Breach[] {
  if (!was.schema) return [];
  if (!is.schema) return [{ at, what: 'says nothing of its shape' }];
  return compareSchemas(
    { document: promised, schema: was.schema },
    { document: actual, schema: is.schema },
    direction,
    at,
  );
}
