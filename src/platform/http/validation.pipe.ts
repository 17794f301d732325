import { ValidationPipe } from '@nestjs/common';
import { RequestInvalid } from './http.errors.js';
import { invalidFields } from './invalid-fields.js';

/** Checks every DTO: unknown fields are refused by name, all faults are told at once. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new RequestInvalid(invalidFields(errors)),
  });
}
