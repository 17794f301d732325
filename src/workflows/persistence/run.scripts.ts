import { redisScript } from '#platform/redis/redis-script.js';
import { READY_KEYS, idsReply, lostClaimsReply, lua, script, wordsReply } from './script-replies.js';

/** The scripts of a worker that holds, or wants, a claim. */

export const claimWorkflow = redisScript({
  file: script('claim-workflow'),
  include: [lua.time, lua.events, lua.fair, lua.ready],
  keys: ['leases', 'due', 'wakes', 'events', ...READY_KEYS],
  args: ['expected', 'leaseMs', 'at', 'fruitlessClaims', 'logMax', 'workflows'],
  reply: wordsReply,
});

export const releaseWorkflow = redisScript({
  file: script('release-workflow'),
  include: [lua.time, lua.fair, lua.ready],
  keys: ['workflow', 'leases', 'due', 'timers', 'wakes', ...READY_KEYS],
  args: ['id', 'epoch', 'wake', 'how', 'againMs'],
  reply: wordsReply,
});

export const renewLeases = redisScript({
  file: script('renew-leases'),
  include: [lua.time],
  keys: ['leases'],
  args: ['leaseMs', 'count'],
  reply: lostClaimsReply,
});

export const sweep = redisScript({
  file: script('sweep'),
  include: [lua.time, lua.fair, lua.ready],
  keys: ['sweeper', 'leases', 'due', ...READY_KEYS],
  args: ['owner', 'officeMs', 'limit'],
  reply: idsReply,
});

export const beginTask = redisScript({
  file: script('begin-task'),
  include: [lua.time, lua.events, lua.fair, lua.lines, lua.attempt, lua.routing],
  keys: ['workflow', 'tasks', 'results', 'timers', 'waiters', 'log', 'events', 'waiterTurns', 'recalls'],
  args: [
    'id',
    'epoch',
    'task',
    'at',
    'definition',
    'capability',
    'slotLeaseMs',
    'logMax',
    'maxTasks',
    'patienceMs',
    'isPinGone',
  ],
  reply: wordsReply,
});

export const finishTask = redisScript({
  file: script('finish-task'),
  include: [lua.events, lua.fair, lua.ready, lua.waiters, lua.attempt, lua.routing, lua.usage],
  keys: [
    'workflow',
    'tasks',
    'results',
    'slots',
    'waiters',
    'wakes',
    'waiterTurns',
    'log',
    'events',
    'statistics',
    'history',
    ...READY_KEYS,
    'usage',
  ],
  args: [
    'id',
    'epoch',
    'task',
    'attempt',
    'at',
    'output',
    'quality',
    'data',
    'progress',
    'durationMs',
    'logMax',
    'entry',
    'historyMax',
    'capability',
    'usage',
    'artifacts',
  ],
  reply: wordsReply,
});

export const failAttempt = redisScript({
  file: script('fail-attempt'),
  include: [lua.time, lua.events, lua.fair, lua.ready, lua.waiters, lua.attempt, lua.routing, lua.usage],
  keys: [
    'workflow',
    'tasks',
    'timers',
    'slots',
    'waiters',
    'wakes',
    'waiterTurns',
    'log',
    'events',
    'statistics',
    'history',
    ...READY_KEYS,
    'usage',
  ],
  args: [
    'id',
    'epoch',
    'task',
    'attempt',
    'at',
    'waitMs',
    'failure',
    'data',
    'logMax',
    'entry',
    'historyMax',
    'capabilityJson',
    'breakerFailures',
    'breakerOpenMs',
    'avoid',
    'capability',
    'usage',
    'ask',
    'spentMs',
    'isItsWord',
  ],
  reply: wordsReply,
});

export const entrustTask = redisScript({
  file: script('entrust-task'),
  include: [lua.time, lua.events],
  keys: ['workflow', 'tasks', 'timers', 'slots', 'log', 'events'],
  args: ['id', 'epoch', 'task', 'attempt', 'at', 'entrusted', 'askInMs', 'slotForMs', 'capability', 'logMax'],
  reply: wordsReply,
});

export const reportTask = redisScript({
  file: script('report-task'),
  include: [lua.events, lua.fair, lua.ready],
  keys: ['workflow', 'tasks', 'wakes', 'log', 'events', ...READY_KEYS],
  args: ['id', 'task', 'attempt', 'sequence', 'at', 'outcome', 'progress', 'logMax'],
  reply: wordsReply,
});

export const takeBack = redisScript({
  file: script('take-back'),
  include: [lua.time],
  keys: ['callOffs'],
  args: ['forMs', 'limit'],
  reply: idsReply,
});

export const noteTold = redisScript({
  file: script('note-told'),
  keys: ['callOffs'],
  args: ['entry'],
  reply: wordsReply,
});

export const takeAway = redisScript({
  file: script('take-away'),
  include: [lua.time, lua.events, lua.fair, lua.ready, lua.waiters, lua.attempt, lua.callOff],
  keys: [
    'workflow',
    'tasks',
    'timers',
    'slots',
    'waiters',
    'wakes',
    'waiterTurns',
    'log',
    'events',
    'recalls',
    'callOffs',
    ...READY_KEYS,
    'history',
  ],
  args: ['id', 'task', 'agent', 'attempt', 'mark', 'at', 'why', 'logMax', 'capability', 'historyMax'],
  reply: wordsReply,
});

export const releaseSlot = redisScript({
  file: script('release-slot'),
  include: [lua.fair, lua.ready, lua.waiters],
  keys: ['slots', 'waiters', 'waiterTurns', 'wakes', ...READY_KEYS, 'tasks'],
  args: ['token', 'task', 'attempt', 'epoch'],
  reply: idsReply,
});

const QUESTION_KEYS = [
  'workflow',
  'decisions',
  'timers',
  'log',
  'events',
  'running',
  'projectRunning',
  'paused',
  'projectPaused',
  'deadlines',
  'inbox',
  'statistics',
] as const;

export const requestDecision = redisScript({
  file: script('request-decision'),
  include: [lua.time, lua.events, lua.status, lua.deadline, lua.inbox, lua.decisions, lua.consult],
  keys: QUESTION_KEYS,
  args: [
    'id',
    'epoch',
    'occasion',
    'at',
    'iso',
    'point',
    'question',
    'autoAnswer',
    'deadlineMs',
    'remindMs',
    'data',
    'logMax',
  ],
  reply: wordsReply,
});

export const askAboutTask = redisScript({
  file: script('ask-about-task'),
  include: [lua.time, lua.events, lua.status, lua.fair, lua.lines, lua.deadline, lua.inbox, lua.decisions, lua.consult],
  keys: [...QUESTION_KEYS, 'tasks', 'waiters'],
  args: [
    'id',
    'epoch',
    'task',
    'at',
    'iso',
    'point',
    'question',
    'deadlineMs',
    'remindMs',
    'data',
    'skipped',
    'logMax',
  ],
  reply: wordsReply,
});

export const supersedeQuestion = redisScript({
  file: script('supersede-question'),
  include: [lua.time, lua.events, lua.status, lua.deadline, lua.inbox, lua.decisions],
  keys: [
    'workflow',
    'decisions',
    'timers',
    'tasks',
    'inbox',
    'log',
    'events',
    'running',
    'projectRunning',
    'paused',
    'projectPaused',
    'deadlines',
  ],
  args: ['id', 'epoch', 'task', 'at', 'logMax'],
  reply: wordsReply,
});

export const recordArtifacts = redisScript({
  file: script('record-artifacts'),
  include: [],
  keys: ['workflow', 'artifacts'],
  args: ['epoch'],
  reply: wordsReply,
});

export const wakeWaiters = redisScript({
  file: script('wake-waiters'),
  include: [lua.fair, lua.ready, lua.waiters],
  keys: ['waiters', 'waiterTurns', 'wakes', ...READY_KEYS],
  args: ['limit'],
  reply: idsReply,
});

export const overdue = redisScript({
  file: script('overdue'),
  include: [lua.time],
  keys: ['deadlines'],
  args: ['limit'],
  reply: idsReply,
});
