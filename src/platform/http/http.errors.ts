import { AppError } from '#kernel/errors/app-error.js';

/** What is wrong with one field of a request; `path` as a person would write it, e.g. `characters[0].name`. */
export interface InvalidField {
  readonly path: string;
  readonly message: string;
}

/** A request whose body, query or path does not fit. */
export class RequestInvalid extends AppError {
  readonly code = 'VALIDATION_FAILED';
  readonly kind = 'invalid_input';
  constructor(fields: readonly InvalidField[]) {
    super(`The request is not valid: ${fields.map(sentence).join('; ')}`, { fields });
  }
}

function sentence({ path, message }: InvalidField): string {
  return path === '' ? message : `${path} ${message}`;
}
