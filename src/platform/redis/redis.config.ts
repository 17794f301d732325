import { z } from 'zod';
import { slice, type ConfigOf } from '#platform/config/slice.js';
import { text, variable } from '#platform/config/variable.js';

const REDIS_URL_FORM = 'must look like redis://[user:password@]host:port[/db] or rediss://...';

/** Which Redis, and under which prefix. */
export const redisSlice = slice('redis', {
  url: variable('REDIS_URL', z.url({ protocol: /^rediss?$/, error: REDIS_URL_FORM }).optional(), {
    secret: true,
    description: 'The Redis to use. Unset: a private redis-server from PATH, else an embedded volatile one.',
  }),
  keyPrefix: variable(
    'KEY_PREFIX',
    text().regex(/^\{[A-Za-z0-9:_-]+\}$/, 'must be one word in braces, like {orchestrator}'),
    {
      default: '{orchestrator}',
      description: 'Begins every key. The braces keep all keys in one slot, so that scripts may touch several.',
    },
  ),
});

export type RedisConfig = ConfigOf<typeof redisSlice>;
