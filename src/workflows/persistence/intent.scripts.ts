import { redisScript } from '#platform/redis/redis-script.js';
import { READY_KEYS, lua, script, wordsReply } from './script-replies.js';

/** The scripts of callers: they hold no claim, and each guards on the status it comes from. */

export const createWorkflow = redisScript({
  file: script('create-workflow'),
  include: [lua.time, lua.events, lua.fair, lua.ready],
  keys: [
    'workflow',
    'live',
    'idempotency',
    'all',
    'running',
    'projectAll',
    'projectRunning',
    'log',
    'events',
    ...READY_KEYS,
    'deadlines',
    'projectPaused',
  ],
  args: [
    'id',
    'projectId',
    'createdAt',
    'unique',
    'bodyHash',
    'answer',
    'answerTtlMs',
    'data',
    'actor',
    'logMax',
    'priority',
    'queueMax',
    'deadlineMs',
    'maxLive',
  ],
  reply: wordsReply,
});

export const pauseWorkflow = redisScript({
  file: script('pause-workflow'),
  include: [lua.time, lua.events, lua.status, lua.fair, lua.ready, lua.deadline],
  keys: [
    'workflow',
    'due',
    'log',
    'events',
    'running',
    'projectRunning',
    'paused',
    'projectPaused',
    ...READY_KEYS,
    'deadlines',
  ],
  args: ['id', 'at', 'actor', 'logMax'],
  reply: wordsReply,
});

export const resumeWorkflow = redisScript({
  file: script('resume-workflow'),
  include: [lua.time, lua.events, lua.status, lua.fair, lua.ready, lua.deadline, lua.inbox],
  keys: [
    'workflow',
    'tickets',
    'timers',
    'wakes',
    'log',
    'events',
    'running',
    'projectRunning',
    'paused',
    'projectPaused',
    'ready',
    'turns',
    'flight',
    'holders',
    'deadlines',
    'inbox',
  ],
  args: ['id', 'at', 'actor', 'logMax'],
  reply: wordsReply,
});

export const answerDecision = redisScript({
  file: script('answer-decision'),
  include: [lua.time, lua.events, lua.status, lua.fair, lua.ready, lua.deadline, lua.inbox, lua.decisions],
  keys: [
    'workflow',
    'decisions',
    'timers',
    'wakes',
    'inbox',
    'statistics',
    'log',
    'events',
    'running',
    'projectRunning',
    'paused',
    'projectPaused',
    'deadlines',
    ...READY_KEYS,
  ],
  args: ['id', 'decision', 'at', 'answer', 'data', 'actor', 'logMax', 'point'],
  reply: wordsReply,
});

export const endWorkflow = redisScript({
  file: script('end-workflow'),
  include: [lua.time, lua.events, lua.status, lua.fair, lua.ready, lua.inbox, lua.ending],
  keys: [
    'workflow',
    'tasks',
    'decisions',
    'timers',
    'wakes',
    'due',
    'leases',
    'live',
    'running',
    'projectRunning',
    'paused',
    'projectPaused',
    'ended',
    'projectEnded',
    'log',
    'events',
    ...READY_KEYS,
    'endings',
    'deadlines',
    'inbox',
  ],
  args: ['id', 'to', 'at', 'actor', 'data', 'failure', 'logMax', 'epoch', 'aborts', 'onlyOverdue'],
  reply: wordsReply,
});

export const updateWorkflow = redisScript({
  file: script('update-workflow'),
  include: [lua.events, lua.status, lua.fair, lua.ready],
  keys: ['workflow', 'log', 'events', ...READY_KEYS, 'deadlines'],
  args: ['id', 'at', 'priority', 'parameters', 'actor', 'data', 'logMax', 'madeOf', 'deadlineShiftMs'],
  reply: wordsReply,
});
