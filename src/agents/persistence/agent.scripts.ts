import { z } from 'zod';
import { redisScript } from '#platform/redis/redis-script.js';

const script = (name: string): string => `agents/persistence/scripts/${name}.lua`;
const include = [script('lib/agent-events')];
const recalling = [...include, script('lib/recall')];

export const registerAgent = redisScript({
  file: script('register-agent'),
  include,
  keys: ['agent', 'all', 'seqs', 'events'],
  args: ['id', 'endpointUrl', 'at', 'actor', 'news', 'changes', 'logMax', 'told'],
  reply: z.tuple([z.enum(['registered', 'refreshed', 'taken'])]).rest(z.string()),
});

export const changeAgent = redisScript({
  file: script('change-agent'),
  include: recalling,
  keys: ['agent', 'seqs', 'events', 'slots', 'recalls'],
  args: ['id', 'at', 'actor', 'news', 'changes', 'logMax', 'reason', 'quiet'],
  reply: z.tuple([z.enum(['changed', 'missing'])]),
});

export const resetAgent = redisScript({
  file: script('reset-agent'),
  include: recalling,
  keys: ['agent', 'statistics', 'seqs', 'events', 'slots', 'recalls'],
  args: ['id', 'at', 'actor', 'news', 'changes', 'logMax'],
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
  include: recalling,
  keys: ['agent', 'seqs', 'events', 'slots', 'recalls'],
  args: ['id', 'at', 'isWell', 'missesMax', 'isSilent', 'news', 'changes', 'logMax'],
  reply: z.tuple([z.enum(['same', 'lost', 'recovered', 'missing'])]),
});

export const deregisterAgent = redisScript({
  file: script('deregister-agent'),
  include,
  keys: ['agent', 'all', 'slots', 'statistics', 'finished', 'seqs', 'events'],
  args: ['id', 'at', 'actor', 'news', 'changes', 'logMax'],
  reply: z.tuple([z.enum(['deregistered', 'busy', 'missing'])]).rest(z.string()),
});
