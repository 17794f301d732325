import { AppError } from '#kernel/errors/app-error.js';

export class WebhookNotFound extends AppError {
  readonly code = 'WEBHOOK_NOT_FOUND';
  readonly kind = 'not_found';
  constructor(id: string) {
    super(`There is no webhook ${id}`, { webhook_id: id });
  }
}

/** Deliveries are kept up to a number; older ones are forgotten. */
export class DeliveryNotFound extends AppError {
  readonly code = 'DELIVERY_NOT_FOUND';
  readonly kind = 'not_found';
  constructor(webhookId: string, id: string) {
    super(`The webhook ${webhookId} has no delivery ${id}, or none any more`, {
      webhook_id: webhookId,
      delivery_id: id,
    });
  }
}

/** There are as many webhooks as the configuration allows. */
export class WebhookLimitReached extends AppError {
  readonly code = 'WEBHOOK_LIMIT_REACHED';
  readonly kind = 'conflict';
  constructor(limit: number) {
    super(`There are ${limit} webhooks already, and MAX_WEBHOOKS allows no more; delete one that nobody needs`, {
      limit,
    });
  }
}

/** Nothing is sent to a webhook that was disabled. */
export class WebhookDisabled extends AppError {
  readonly code = 'WEBHOOK_DISABLED';
  readonly kind = 'conflict';
  constructor(id: string) {
    super(`The webhook ${id} is disabled; enable it first`, { webhook_id: id });
  }
}

/** A webhook's address may not be called: by its own text, or by where its name leads. */
export class WebhookEndpointRefused extends AppError {
  readonly code = 'WEBHOOK_ENDPOINT_REFUSED';
  readonly kind = 'forbidden';
  constructor(host: string, reason: string) {
    super(`The address of the webhook ${reason}`, { host });
  }
}
