import type { Redis } from 'ioredis';
import { fromStore } from '../as-store-error.js';

/** How a Redis is set up. What it does not tell is undefined: managed ones refuse `CONFIG`, the embedded one has no policy. */
export interface RedisFacts {
  readonly version: string | undefined;
  /** The JavaScript server, which is volatile by nature. */
  readonly isEmbedded: boolean;
  readonly evictionPolicy: string | undefined;
  readonly appendOnly: boolean | undefined;
  readonly appendFsync: string | undefined;
  readonly usedMemoryBytes: number | undefined;
  /** 0 for no limit. */
  readonly maxMemoryBytes: number | undefined;
  readonly clock: ClockReading;
}

/** How far Redis' clock is ahead of ours, and by how much that may be wrong. */
export interface ClockReading {
  readonly offsetMs: number;
  readonly toleranceMs: number;
}

const SETTINGS = ['maxmemory-policy', 'appendonly', 'appendfsync'] as const;

/**
 * Asks a Redis how it is set up, in two round trips.
 * @param now ms since the epoch, by the clock of this process
 * @throws StoreUnavailable
 */
export async function readRedisFacts(redis: Redis, now: () => number): Promise<RedisFacts> {
  const pipeline = redis.pipeline().info();
  for (const setting of SETTINGS) pipeline.config('GET', setting);
  const [[refusal, info] = [null, ''], ...settings] = (await fromStore(pipeline.exec())) ?? [];
  const told = refusal ? {} : linesOf(info as string);
  const [policy, appendOnly, appendFsync] = settings.map(settingOf);
  const isEmbedded = told['os'] === 'mocked redis';
  return {
    version: told['redis_version'],
    isEmbedded,
    evictionPolicy: policy ?? told['maxmemory_policy'],
    appendOnly: yesOrNo(appendOnly) ?? yesOrNo(told['aof_enabled']),
    appendFsync,
    usedMemoryBytes: numberOf(told['used_memory']),
    maxMemoryBytes: numberOf(told['maxmemory']),
    clock: await readClock(redis, now),
  };
}

/** Redis read its clock somewhere within the round trip: in its middle, give or take half of it. */
async function readClock(redis: Redis, now: () => number): Promise<ClockReading> {
  const sent = now();
  const [seconds, micros] = await fromStore(redis.time());
  const received = now();
  const theirs = Number(seconds) * 1_000 + Number(micros) / 1_000;
  const toleranceMs = (received - sent) / 2;
  return { offsetMs: Math.round(theirs - (sent + toleranceMs)), toleranceMs };
}

function linesOf(info: string): Record<string, string | undefined> {
  const pairs = info
    .split('\n')
    .map((line) => line.trim().split(/:(.*)/))
    .filter(([name = '', value]) => value !== undefined && !name.startsWith('#'));
  return Object.fromEntries(pairs) as Record<string, string>;
}

/** The value in a reply to `CONFIG GET`; nothing where it was refused, or where the setting is unknown. */
function settingOf([refusal, reply]: [Error | null, unknown]): string | undefined {
  return refusal || !Array.isArray(reply) ? undefined : (reply as string[])[1];
}

function yesOrNo(text: string | undefined): boolean | undefined {
  if (text === 'yes' || text === '1') return true;
  return text === 'no' || text === '0' ? false : undefined;
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
