import { needsCare, type Finding } from '#kernel/finding.js';
import { age, several } from './domain/words.js';
import type { Examination } from './persistence/examine.js';

const MIB = 2 ** 20;

/** Everything, for a person who would rather sleep: what was seen, what is wrong, what to do. */
export function report(place: string, examination: Examination): string {
  const { findings } = examination;
  return `${[...whatWasSeen(place, examination), '', ...findings.flatMap(paragraph), verdict(findings)].join('\n')}\n`;
}

/** The same for machines. */
export function reportJson(place: string, { findings, ...facts }: Examination): string {
  return `${JSON.stringify({ healthy: !findings.some(needsCare), place, findings, facts }, null, 2)}\n`;
}

export function paragraph({ code, severity, message, cure }: Finding): string[] {
  return [`${severity.toUpperCase()} ${code}`, `  ${message}.`, `  What to do: ${cure}`, ''];
}

export function verdict(findings: readonly Finding[]): string {
  const cares = findings.filter(needsCare).length;
  if (cares > 0) return `${several(cares, 'thing')} to mend.`;
  return findings.length > 0 ? 'All is well; the rest is only worth knowing.' : 'All is well.';
}

function whatWasSeen(place: string, { redis, data, work, logs, queue }: Examination): string[] {
  const lines = [
    place,
    redis && `Redis ${redis.version ?? 'of unknown version'}, ${memoryOf(redis)}, ${durabilityOf(redis)}`,
    data && `${several(data.keys, 'key')}, data version ${data.version ?? 'none yet'}`,
    work && `${several(work.running, 'workflow')} under way, ${work.isSwept ? 'workers are at work' : 'no worker'}`,
    queue &&
      `${several(queue.waiting, 'nudge')} waiting, ${queue.delayed} delayed, ${queue.active} active, ${queue.failed} failed`,
    logs && `${several(logs.events, 'event')} in the log of all${reachOf(logs)}`,
  ];
  return lines.filter((line) => line !== undefined);
}

function memoryOf({ usedMemoryBytes = 0, maxMemoryBytes = 0 }: NonNullable<Examination['redis']>): string {
  const limit = maxMemoryBytes > 0 ? `of ${Math.round(maxMemoryBytes / MIB)} MiB` : 'and no limit';
  return `${Math.ceil(usedMemoryBytes / MIB)} MiB used ${limit}`;
}

function durabilityOf({ isEmbedded, appendOnly, appendFsync }: NonNullable<Examination['redis']>): string {
  if (isEmbedded) return 'embedded and volatile';
  if (appendOnly === undefined) return 'durability unknown';
  return appendOnly ? `append-only file, fsync ${appendFsync ?? 'unknown'}` : 'no append-only file';
}

function reachOf({ now, oldest }: NonNullable<Examination['logs']>): string {
  return oldest === undefined ? '' : `, back to ${age(now - oldest)} ago`;
}
