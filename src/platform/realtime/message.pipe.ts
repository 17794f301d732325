import type { PipeTransform } from '@nestjs/common';
import { RequestInvalid } from '#platform/http/http.errors.js';
import { validationPipe } from '#platform/http/validation.pipe.js';

const onlyObjects: PipeTransform = {
  transform: (message: unknown) => {
    if (typeof message === 'object' && message !== null && !Array.isArray(message)) return message;
    throw new RequestInvalid([{ path: '', message: 'the message must be one object' }]);
  },
};

/** Checks what a client sends as a request body is checked. */
export const messagePipes: readonly PipeTransform[] = [onlyObjects, validationPipe()];
