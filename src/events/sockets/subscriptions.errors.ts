import { AppError } from '#kernel/errors/app-error.js';

/** A socket has as many subscriptions as it may. */
export class SubscriptionLimitReached extends AppError {
  readonly code = 'SUBSCRIPTION_LIMIT_REACHED';
  readonly kind = 'limit_exceeded';
  constructor(limit: number) {
    super(`This socket has ${limit} subscriptions already; end one first, or subscribe to more with one`, { limit });
  }
}

/** A subscription that this socket does not have. */
export class SubscriptionNotFound extends AppError {
  readonly code = 'SUBSCRIPTION_NOT_FOUND';
  readonly kind = 'not_found';
  constructor(subscription: string) {
    super('This socket has no such subscription', { subscription: subscription.slice(0, 100) });
  }
}
