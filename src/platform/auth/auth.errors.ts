import { AppError } from '#kernel/errors/app-error.js';

export class Unauthenticated extends AppError {
  readonly code = 'UNAUTHENTICATED';
  readonly kind = 'unauthenticated';
  constructor(reason: 'missing' | 'unknown') {
    super(
      reason === 'missing'
        ? 'This needs an API key: send it as the header X-API-Key'
        : 'The API key in X-API-Key is not one of ours',
    );
  }
}

/** In production nobody makes up a key. */
export class ApiKeysRequired extends AppError {
  readonly code = 'API_KEYS_REQUIRED';
  readonly kind = 'invalid_input';
  constructor() {
    super('In production API_KEYS must be set: one or more keys of your own, separated by commas.');
  }
}
