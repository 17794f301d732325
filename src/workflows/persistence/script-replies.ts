import type { ReplyShape } from '#platform/redis/redis-script.js';

/** What every script of ours answers: a word, then what belongs to it. */
export type Words = [kind: string, ...facts: string[]];

export const idsReply: ReplyShape<string[]> = {
  safeParse: (raw) => (isTexts(raw) ? { success: true, data: raw } : unreadable('a list of texts')),
};

/** A claim that is over, though its worker may have taken the workflow up again since. */
export interface LostClaim {
  readonly workflowId: string;
  readonly epoch: string;
}

export const lostClaimsReply: ReplyShape<LostClaim[]> = {
  safeParse: (raw) =>
    isTexts(raw) && raw.length % 2 === 0 ? { success: true, data: lostClaims(raw) } : unreadable('ids and epochs'),
};

export const wordsReply: ReplyShape<Words> = {
  safeParse: (raw) =>
    isTexts(raw) && raw.length > 0 ? { success: true, data: raw as Words } : unreadable('a word and its facts'),
};

function lostClaims(raw: readonly string[]): LostClaim[] {
  const claimAt = (i: number): LostClaim => ({ workflowId: raw[i] ?? '', epoch: raw[i + 1] ?? '' });
  return Array.from({ length: raw.length / 2 }, (_, i) => claimAt(2 * i));
}

function isTexts(raw: unknown): raw is string[] {
  return Array.isArray(raw) && raw.every((item) => typeof item === 'string');
}

function unreadable(expected: string): { success: false; error: Error } {
  return { success: false, error: new Error(`expected ${expected}`) };
}

const LIB = 'workflows/persistence/scripts/lib';

/** Lua shared by the scripts, in the order in which one builds on the other. */
export const lua = {
  time: `${LIB}/time.lua`,
  events: `${LIB}/events.lua`,
  status: `${LIB}/status.lua`,
  fair: `${LIB}/fair.lua`,
  ready: `${LIB}/ready.lua`,
  lines: `${LIB}/lines.lua`,
  waiters: `${LIB}/waiters.lua`,
  deadline: `${LIB}/deadline.lua`,
  attempt: `${LIB}/attempt.lua`,
  routing: `${LIB}/routing.lua`,
  usage: `${LIB}/usage.lua`,
  inbox: `${LIB}/inbox.lua`,
  decisions: `${LIB}/decisions.lua`,
  consult: `${LIB}/consult.lua`,
  callOff: `${LIB}/call-off.lua`,
  ending: `${LIB}/ending.lua`,
} as const;

/** The keys of what is ready, in the order in which ready_keys takes them. */
export const READY_KEYS = ['tickets', 'ready', 'turns', 'flight', 'holders'] as const;

export const script = (name: string): string => `workflows/persistence/scripts/${name}.lua`;
