import type { EndpointFault } from './endpoint-fault.js';

/** What a model at an endpoint understands of a request. What it does not is left out, and known from then on. */
export interface Dialect {
  /** How the shape of the answer is demanded. In `text` the instructions alone do it. */
  readonly form: 'json_schema' | 'json_object' | 'text';
  readonly temperature: boolean;
  readonly seed: boolean;
}

/** Everything that the protocol has, until an endpoint refuses it. */
export const FULL_DIALECT: Dialect = { form: 'json_schema', temperature: true, seed: true };

/** Statuses with which endpoints refuse a parameter. */
const REFUSALS: ReadonlySet<number | undefined> = new Set([400, 422, 501]);

const ABOUT_FORM = /response.?format|json.?(schema|object|mode)|structured.?output|guided|grammar/i;
const ABOUT_TEMPERATURE = /\btemperature\b/i;
const ABOUT_SEED = /\bseed\b/i;

/** What to leave out after a refusal, or nothing when that was not what it was about. */
export function simplerDialect(dialect: Dialect, fault: EndpointFault): Dialect | undefined {
  if (!REFUSALS.has(fault.status)) return undefined;
  // The parameter is named where the endpoint is good at it; its sentence may quote a schema that has a `seed` of its own.
  const about = fault.param ?? fault.said;
  if (ABOUT_FORM.test(about)) return withSimplerForm(dialect);
  if (dialect.temperature && ABOUT_TEMPERATURE.test(about)) return { ...dialect, temperature: false };
  if (dialect.seed && ABOUT_SEED.test(about)) return { ...dialect, seed: false };
  return undefined;
}

function withSimplerForm(dialect: Dialect): Dialect | undefined {
  switch (dialect.form) {
    case 'json_schema':
      return { ...dialect, form: 'json_object' };
    case 'json_object':
      return { ...dialect, form: 'text' };
    case 'text':
      return undefined;
  }
}
