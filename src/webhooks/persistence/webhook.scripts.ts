import { z } from 'zod';
import { redisScript } from '#platform/redis/redis-script.js';
import { sharedLua } from '#workflows';

const script = (name: string): string => `webhooks/persistence/scripts/${name}.lua`;
const LIB = [sharedLua.time, script('lib/webhook')];

export const createWebhook = redisScript({
  file: script('create-webhook'),
  keys: ['all', 'webhook', 'secrets', 'feed', 'events'],
  args: ['id', 'createdAt', 'max', 'secret', 'news'],
  reply: z.tuple([z.enum(['created', 'full'])]),
});

export const deleteWebhook = redisScript({
  file: script('delete-webhook'),
  include: LIB,
  keys: ['all', 'webhook', 'feed', 'agenda'],
  args: ['id'],
  reply: z.tuple([z.enum(['deleted', 'missing'])]),
});

export const enableWebhook = redisScript({
  file: script('enable-webhook'),
  include: LIB,
  keys: ['webhook', 'feed', 'events', 'agenda'],
  args: ['news', 'id', 'spare'],
  reply: z.tuple([z.enum(['enabled', 'missing'])]),
});

export const rotateSecret = redisScript({
  file: script('rotate-secret'),
  keys: ['webhook', 'secrets'],
  args: ['secret', 'oldUntil'],
  reply: z.tuple([z.enum(['rotated', 'missing'])]),
});

export const holdFeed = redisScript({
  file: script('hold-feed'),
  keys: ['all', 'office', 'feed'],
  args: ['owner', 'officeMs'],
  reply: z.union([
    z.tuple([z.enum(['taken', 'idle'])]),
    z.tuple([z.literal('held'), z.string(), z.string(), z.string()]),
  ]),
});

export const leaveFeed = redisScript({
  file: script('leave-feed'),
  keys: ['office'],
  args: ['owner', 'news'],
  reply: z.tuple([z.literal('left')]),
});

export const moveFeed = redisScript({
  file: script('move-feed'),
  include: LIB,
  keys: ['office', 'feed', 'agenda'],
  args: ['owner', 'officeMs', 'from', 'changes', 'cursor', 'index', 'pendingMax', 'news', 'events'],
  reply: z.tuple([z.enum(['moved', 'lost', 'stale'])]),
});

const taken = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
]);

export const takeDeliveries = redisScript({
  file: script('take-deliveries'),
  include: LIB,
  keys: ['agenda', 'webhooks'],
  args: ['leaseMs', 'limit'],
  reply: z.tuple([z.number(), z.array(taken)]),
});

export const settleDelivery = redisScript({
  file: script('settle-delivery'),
  include: LIB,
  keys: ['agenda', 'webhook', 'feed'],
  args: [
    'id',
    'delivery',
    'lease',
    'outcome',
    'record',
    'anew',
    'waitMs',
    'disableReason',
    'disableAfterMs',
    'kept',
    'pendingMax',
    'spare',
  ],
  reply: z.union([
    z.tuple([z.enum(['settled', 'lost'])]),
    z.tuple([z.literal('disabled'), z.enum(['gone', 'failing'])]),
  ]),
});

export const redeliver = redisScript({
  file: script('redeliver'),
  include: LIB,
  keys: ['agenda', 'webhook'],
  args: ['id', 'delivery', 'record', 'newRecord', 'news'],
  reply: z.tuple([z.enum(['ordered', 'changed', 'disabled', 'missing'])]),
});
