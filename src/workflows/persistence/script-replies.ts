import { z } from 'zod';

/** What every script of ours answers: a word, then what belongs to it. */
export const wordsReply = z.tuple([z.string()]).rest(z.string());
export type Words = z.infer<typeof wordsReply>;

export const idsReply = z.array(z.string());

const LIB = 'workflows/persistence/scripts/lib';

/** Lua shared by the scripts, in the order in which one builds on the other. */
export const lua = {
  time: `${LIB}/time.lua`,
  events: `${LIB}/events.lua`,
  status: `${LIB}/status.lua`,
  waiters: `${LIB}/waiters.lua`,
  deadline: `${LIB}/deadline.lua`,
  running: `${LIB}/running.lua`,
  ending: `${LIB}/ending.lua`,
} as const;

export const script = (name: string): string => `workflows/persistence/scripts/${name}.lua`;
