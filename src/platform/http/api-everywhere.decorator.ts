import { Unauthenticated } from '#platform/auth/auth.errors.js';
import { StoreUnavailable } from '#platform/redis/store.errors.js';
import { ApiErrors } from './api-errors.decorator.js';

/** Documents what every endpoint below the prefix may answer: no key, or no store. */
export function ApiEverywhere(): ClassDecorator {
  return ApiErrors(new Unauthenticated('missing'), new StoreUnavailable(undefined));
}
