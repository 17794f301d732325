import { AppError } from '#kernel/errors/app-error.js';

/** Somebody is to be profiled whom neither the concept nor a scene knows: the documented `lacking_guidance`. */
export class CharacterGuidanceLacking extends AppError {
  readonly code = 'LACKING_GUIDANCE';
  readonly kind = 'unprocessable';

  constructor(name: string) {
    super(`Nothing is known about ${name}: neither the concept nor a scene names this character`, { character: name });
  }
}
