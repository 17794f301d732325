import type { ValidationError } from 'class-validator';
import type { InvalidField } from './http.errors.js';

/** What class-validator found, as a flat list of paths. */
export function invalidFields(errors: readonly ValidationError[], parent = ''): InvalidField[] {
  return errors.flatMap((error) => {
    const path = join(parent, error.property);
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      path,
      message: rule === 'whitelistValidation' ? 'is not a known field' : withoutName(message, error.property),
    }));
    return [...own, ...invalidFields(error.children ?? [], path)];
  });
}

function join(parent: string, property: string): string {
  if (/^\d+$/.test(property)) return `${parent}[${property}]`;
  return parent === '' ? property : `${parent}.${property}`;
}

/** The library begins its sentences with the bare property; we name the whole path instead. */
function withoutName(message: string, property: string): string {
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
