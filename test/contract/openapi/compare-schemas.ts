import { BOUNDS, flatten, type Document, type Schema } from './document.js';

/** What clients send, or what they are sent. */
export type Direction = 'request' | 'response';

/** One thing that was promised and is no longer so. */
export interface Breach {
  /** Where, e.g. `POST /workflows request priority`. */
  readonly at: string;
  readonly what: string;
}

/** A schema in its document. */
export interface Placed {
  readonly document: Document;
  readonly schema: Schema;
}

/**
 * What a schema breaks of the promised one. A request must still accept all that was accepted, and may not ask for more;
 * an answer must still bring all that was brought, within the same bounds. Both may know more fields.
 */
export function compareSchemas(promised: Placed, actual: Placed, direction: Direction, at: string): Breach[] {
  const was = flatten(promised.document, promised.schema);
  const is = flatten(actual.document, actual.schema);
  if (is.oneOf && !was.oneOf) {
    // Where something else may come beside it, what was promised still does.
    const each = is.oneOf.map((one) => compareSchemas(promised, place(actual, one), direction, at));
    return each.reduce((best, breaches) => (breaches.length < best.length ? breaches : best));
  }
  const breach = (what: string): Breach => ({ at, what });
  return [
    ...compareTypes(was, is, direction).map(breach),
    ...compareEnums(was, is, direction).map(breach),
    ...compareBounds(was, is, direction).map(breach),
    ...compareDefaults(was, is).map(breach),
    ...compareRequired(was, is, direction).map(breach),
    ...compareMembers(promised, actual, direction, at),
  ];
}

function compareTypes(was: Schema, is: Schema, direction: Direction): string[] {
  const problems: string[] = [];
  const [wide, narrow] = direction === 'request' ? [is.type, was.type] : [was.type, is.type];
  const fits = was.type === undefined || wide === narrow || (wide === 'number' && narrow === 'integer');
  if (!fits) problems.push(`was of type ${shown(was.type)} and is of type ${shown(is.type)}`);
  if (direction === 'request' && was.nullable === true && is.nullable !== true) problems.push('takes null no longer');
  if (direction === 'response' && was.nullable !== true && is.nullable === true) problems.push('may now be null');
  if (direction === 'request' && was.type === 'object' && is.additionalProperties === false) {
    problems.push('takes no further fields');
  }
  return problems;
}

function compareEnums(was: Schema, is: Schema, direction: Direction): string[] {
  if (was.enum === undefined) return direction === 'request' && is.enum ? ['takes only certain values now'] : [];
  if (is.enum === undefined) return ['no longer says which values there are'];
  const lost = was.enum.filter((value) => !is.enum?.includes(value));
  const added = direction === 'response' ? is.enum.filter((value) => !was.enum?.includes(value)) : [];
  return [
    ...lost.map((value) => `lost the value ${String(value)}`),
    ...added.map((value) => `may now be ${String(value)}`),
  ];
}

function compareBounds(was: Schema, is: Schema, direction: Direction): string[] {
  return BOUNDS.flatMap((bound) => {
    const [before, now] = [was[bound], is[bound]];
    if (before === now) return [];
    if (before === undefined) return direction === 'request' ? [`has a ${bound} now: ${shown(now)}`] : [];
    return [`had the ${bound} ${shown(before)} and has ${shown(now)}`];
  });
}

function compareDefaults(was: Schema, is: Schema): string[] {
  if (was.default === undefined || was.default === is.default) return [];
  return [`had the default ${shown(was.default)} and has ${shown(is.default)}`];
}

function compareRequired(was: Schema, is: Schema, direction: Direction): string[] {
  const [before, now] = [was.required ?? [], is.required ?? []];
  const missing = before.filter((name) => !now.includes(name));
  const more = direction === 'request' ? now.filter((name) => !before.includes(name)) : [];
  return [...missing.map((name) => `no longer requires ${name}`), ...more.map((name) => `requires ${name} now`)];
}

function compareMembers(promised: Placed, actual: Placed, direction: Direction, at: string): Breach[] {
  const was = flatten(promised.document, promised.schema);
  const is = flatten(actual.document, actual.schema);
  const breaches: Breach[] = [];
  for (const [name, member] of Object.entries(was.properties ?? {})) {
    // What only the service sets is no part of a request.
    if (direction === 'request' && member.readOnly === true) continue;
    const found = is.properties?.[name];
    const where = `${at} ${name}`;
    if (!found) breaches.push({ at: where, what: 'is gone' });
    else {
      const [a, b] = [place(promised, member), place(actual, found)];
      breaches.push(...compareSchemas(a, b, direction, where));
    }
  }
  if (was.items) {
    const where = `${at}[]`;
    if (!is.items) breaches.push({ at: where, what: 'says nothing of its items' });
    else breaches.push(...compareSchemas(place(promised, was.items), place(actual, is.items), direction, where));
  }
  return breaches;
}

function shown(value: unknown): string {
  if (value === undefined) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function place({ document }: Placed, schema: Schema): Placed {
  return { document, schema };
}
