export { webhookKeyNames } from './persistence/webhook-key-names.js';
export { WebhookKeys } from './persistence/webhook.keys.js';
export { WebhookDeliveryModule } from './webhook-delivery.module.js';
export { WebhooksModule } from './webhooks.module.js';
