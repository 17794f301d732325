import { z } from 'zod';
import { slice, type ConfigOf } from '#platform/config/slice.js';
import { integer, list, variable } from '#platform/config/variable.js';
import { hosts, networks } from '#platform/outbound/place-lists.js';

const DAY_MS = 86_400_000;
const DELAYS = 'must be one or more whole numbers from 10 to 86400000, separated by commas';

const delays = list().transform((words, context): readonly number[] => {
  const given = words.map(Number);
  if (given.length > 0 && given.every((ms) => Number.isInteger(ms) && ms >= 10 && ms <= DAY_MS)) return given;
  context.addIssue(DELAYS);
  return z.NEVER;
});

/** How others are told of events by webhooks. */
export const webhooksSlice = slice('webhooks', {
  max: variable('MAX_WEBHOOKS', integer({ min: 0, max: 1_000 }), {
    default: '100',
    description: 'How many webhooks there may be.',
  }),
  hostsAllowed: variable('WEBHOOK_HOSTS_ALLOWED', hosts(), {
    description:
      'Comma-separated hosts that webhooks may lead to: names, *.domains, addresses, ranges. Unset: any public one.',
  }),
  hostsDenied: variable('WEBHOOK_HOSTS_DENIED', hosts(), {
    description: 'Comma-separated hosts that are never called by a webhook, nor names that lead there.',
  }),
  privateNetworks: variable('WEBHOOK_PRIVATE_NETWORKS', networks(), {
    description:
      'Comma-separated private ranges that webhooks may lead to, such as 10.0.0.0/8. In development, and only there, ' +
      'they may lead to this machine too.',
  }),
  timeoutMs: variable('WEBHOOK_TIMEOUT_MS', integer({ min: 100, max: 60_000 }), {
    default: '10000',
    description: 'How long a receiver may take to answer, in ms.',
  }),
  retryDelaysMs: variable('WEBHOOK_RETRY_DELAYS_MS', delays, {
    default: '5000,30000,120000,600000,3600000,10800000,21600000,43200000',
    description:
      'How long to wait after each failed attempt of a delivery, in ms, give or take a fifth; after the last it has failed.',
  }),
  disableAfterMs: variable('WEBHOOK_DISABLE_AFTER_MS', integer({ min: 1_000, max: 90 * DAY_MS }), {
    default: String(3 * DAY_MS),
    description:
      'A delivery that has failed for good disables its webhook when nothing has come through for so long, in ms.',
  }),
  deliveriesKept: variable('WEBHOOK_DELIVERIES_KEPT', integer({ min: 1, max: 100_000 }), {
    default: '1000',
    description: 'How many delivered and how many failed deliveries of each webhook are remembered.',
  }),
  pendingMax: variable('WEBHOOK_PENDING_MAX', integer({ min: 1, max: 1_000_000 }), {
    default: '10000',
    description: 'How many deliveries of a webhook may wait; what happens meanwhile is told later as events.missed.',
  }),
  secretOverlapMs: variable('WEBHOOK_SECRET_OVERLAP_MS', integer({ min: 0, max: 30 * DAY_MS }), {
    default: String(DAY_MS),
    description: 'How long after a rotation the secret before it signs as well, in ms.',
  }),
});

export type WebhooksConfig = ConfigOf<typeof webhooksSlice>;
