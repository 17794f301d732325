import { redisScript } from '#platform/redis/redis-script.js';
import { lua, script, wordsReply } from './script-replies.js';

/** The scripts of callers: they hold no claim, and each guards on the status it comes from. */

export const createWorkflow = redisScript({
  file: script('create-workflow'),
  include: [lua.time, lua.events],
  keys: [
    'workflow',
    'live',
    'idempotency',
    'all',
    'running',
    'projectAll',
    'projectRunning',
    'due',
    'log',
    'events',
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
    'deadlineMs',
    'maxLive',
  ],
  reply: wordsReply,
});

export const pauseWorkflow = redisScript({
  file: script('pause-workflow'),
  include: [lua.time, lua.events, lua.status, lua.deadline],
  keys: ['workflow', 'due', 'log', 'events', 'running', 'projectRunning', 'paused', 'projectPaused', 'deadlines'],
  args: ['id', 'at', 'actor', 'logMax'],
  reply: wordsReply,
});

export const resumeWorkflow = redisScript({
  file: script('resume-workflow'),
  include: [lua.time, lua.events, lua.status, lua.deadline],
  keys: [
    'workflow',
    'due',
    'timers',
    'wakes',
    'log',
    'events',
    'running',
    'projectRunning',
    'paused',
    'projectPaused',
    'deadlines',
  ],
  args: ['id', 'at', 'actor', 'logMax'],
  reply: wordsReply,
});

export const answerDecision = redisScript({
  file: script('answer-decision'),
  include: [lua.time, lua.events, lua.status, lua.deadline],
  keys: [
    'workflow',
    'decisions',
    'timers',
    'wakes',
    'due',
    'log',
    'events',
    'running',
    'projectRunning',
    'paused',
    'projectPaused',
    'deadlines',
  ],
  args: ['id', 'decision', 'at', 'answer', 'data', 'actor', 'logMax'],
  reply: wordsReply,
});

export const endWorkflow = redisScript({
  file: script('end-workflow'),
  include: [lua.time, lua.events, lua.status, lua.ending],
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
    'deadlines',
  ],
  args: ['id', 'to', 'at', 'actor', 'data', 'failure', 'logMax', 'epoch', 'aborts', 'onlyOverdue'],
  reply: wordsReply,
});

export const updateWorkflow = redisScript({
  file: script('update-workflow'),
  include: [lua.events, lua.status],
  keys: ['workflow', 'log', 'events', 'deadlines'],
  args: ['id', 'at', 'priority', 'parameters', 'actor', 'data', 'logMax', 'madeOf', 'deadlineShiftMs'],
  reply: wordsReply,
});
