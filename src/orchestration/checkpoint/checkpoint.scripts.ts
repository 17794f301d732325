import { z } from 'zod';
import { redisScript } from '#platform/redis/redis-script.js';
import { READY_KEYS, sharedLua, wordsReply } from '#workflows';

const file = (name: string): string => `orchestration/checkpoint/scripts/${name}.lua`;
const lib = file('lib/checkpoint');
const rewindLib = file('lib/rewind');

export const putCheckpoint = redisScript({
  file: file('put-checkpoint'),
  include: [lib],
  keys: ['checkpoints', 'index', 'threads'],
  args: ['thread', 'member'],
  reply: wordsReply,
});

export const putWrites = redisScript({
  file: file('put-writes'),
  keys: ['checkpoints', 'workflow'],
  args: ['epoch', 'member'],
  reply: wordsReply,
});

export const getCheckpoint = redisScript({
  file: file('get-checkpoint'),
  include: [lib],
  keys: ['checkpoints', 'index'],
  args: ['namespace', 'id'],
  reply: z.array(z.string()),
});

export const listCheckpoints = redisScript({
  file: file('list-checkpoints'),
  include: [lib],
  keys: ['checkpoints', 'index'],
  args: ['upper', 'lower', 'limit'],
  reply: z.array(z.union([z.string(), z.array(z.string())])),
});

export const putProgress = redisScript({
  file: file('put-progress'),
  include: [
    sharedLua.time,
    sharedLua.events,
    sharedLua.status,
    sharedLua.fair,
    sharedLua.ready,
    sharedLua.callOff,
    sharedLua.inbox,
    sharedLua.ending,
    lib,
  ],
  keys: ['workflow', 'checkpoints', 'index', 'threads', 'stateResults', 'log', 'events'],
  args: [
    'id',
    'epoch',
    'at',
    'member',
    'currentState',
    'completedStates',
    'progress',
    'logMax',
    'ending',
    'failure',
    'endingData',
  ],
  reply: wordsReply,
});

export const retryWorkflow = redisScript({
  file: file('retry-workflow'),
  include: [
    sharedLua.time,
    sharedLua.events,
    sharedLua.status,
    sharedLua.fair,
    sharedLua.ready,
    sharedLua.inbox,
    lib,
    rewindLib,
  ],
  keys: [
    'workflow',
    'tasks',
    'decisions',
    'wakes',
    'endings',
    'live',
    'failed',
    'projectFailed',
    'running',
    'projectRunning',
    'log',
    'events',
    'checkpoints',
    'index',
    'deadlines',
    'projectPaused',
    ...READY_KEYS,
    'inbox',
  ],
  args: ['id', 'epoch', 'at', 'actor', 'data', 'unique', 'member', 'dryRun', 'logMax', 'deadlineMs', 'maxLive'],
  reply: wordsReply,
});
