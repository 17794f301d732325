import type { KeyNames } from '#platform/redis/key-owner.js';

/** Every key that WebhookKeys makes, and those that the scripts make beside a webhook's record. */
export const webhookKeyNames: KeyNames = [
  [
    /^webhook:([^:]+)(?::(?:secrets|deliveries|pending|(?:delivered|failed)(?:-at)?|due|flight|again|records|contents))?$/,
    'webhook',
  ],
  [/^webhooks$/, 'deployment'],
  [/^webhook-(?:feed|reader|agenda)$/, 'deployment'],
];
