import type { PipeTransform } from '@nestjs/common';
import { RequestInvalid } from '#platform/http/http.errors.js';

/** What comes with `unsubscribe`: the subscription, as the acknowledgement of `subscribe` named it. */
export const subscriptionName: PipeTransform<unknown, string> = {
  transform: (message) => {
    if (typeof message === 'string') return message;
    throw new RequestInvalid([{ path: '', message: 'the message must be the name of a subscription' }]);
  },
};
