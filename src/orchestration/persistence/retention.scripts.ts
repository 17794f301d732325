import { z } from 'zod';
import { redisScript } from '#platform/redis/redis-script.js';
import { sharedLua, wordsReply } from '#workflows';

const file = (name: string): string => `orchestration/persistence/scripts/${name}.lua`;

export const findExpired = redisScript({
  file: file('find-expired'),
  include: [sharedLua.time],
  keys: ['office', 'endings'],
  args: ['owner', 'officeMs', 'retentionMs', 'limit', 'againMs'],
  reply: z.array(z.string()),
});

export const removeWorkflow = redisScript({
  file: file('remove-workflow'),
  include: [sharedLua.status],
  keys: ['workflow', 'endings', 'audit', 'wakes', 'events'],
  args: ['id', 'status', 'line', 'linesMax', 'ownKeys', 'setsById', 'at'],
  reply: wordsReply,
});
