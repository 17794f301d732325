import { z } from 'zod';
import { redisScript } from '#platform/redis/redis-script.js';

const script = (name: string): string => `agents/persistence/scripts/${name}.lua`;

export const registerAgent = redisScript({
  file: script('register-agent'),
  keys: ['agent', 'all'],
  args: ['id', 'endpointUrl', 'at', 'news', 'changes'],
  reply: z.tuple([z.enum(['registered', 'refreshed', 'taken'])]).rest(z.string()),
});

export const changeAgent = redisScript({
  file: script('change-agent'),
  keys: ['agent'],
  args: ['news', 'changes'],
  reply: z.tuple([z.enum(['changed', 'missing'])]),
});

export const resetAgent = redisScript({
  file: script('reset-agent'),
  keys: ['agent', 'statistics'],
  args: ['news', 'changes'],
  reply: z.tuple([z.enum(['changed', 'missing'])]),
});

export const holdOffice = redisScript({
  file: script('hold-office'),
  keys: ['office'],
  args: ['owner', 'officeMs'],
  reply: z.tuple([z.enum(['held', 'taken'])]),
});

export const noteProbe = redisScript({
  file: script('note-probe'),
  keys: ['agent'],
  args: ['at', 'isWell', 'missesMax', 'isSilent', 'news', 'changes'],
  reply: z.tuple([z.enum(['same', 'lost', 'recovered', 'missing'])]),
});

export const deregisterAgent = redisScript({
  file: script('deregister-agent'),
  keys: ['agent', 'all', 'slots', 'statistics', 'finished'],
  args: ['id', 'news', 'changes'],
  reply: z.tuple([z.enum(['deregistered', 'busy', 'missing'])]).rest(z.string()),
});
