import { readFileSync } from 'node:fs';
import type { Redis } from 'ioredis';
import type { WorkflowKeys } from '#workflows';

/** Bytes at one moment. */
export interface MemorySample {
  readonly api: number;
  readonly worker: number;
  /** Without the audit, which keeps one line per removed workflow by intention, and only so many. */
  readonly redis: number;
}

export interface Watched {
  readonly apiPid: number;
  readonly workerPid: number;
  readonly redis: Redis;
  readonly keys: WorkflowKeys;
}

export async function takeSample({ apiPid, workerPid, redis, keys }: Watched): Promise<MemorySample> {
  const [info, audit] = await Promise.all([redis.info('memory'), redis.memory('USAGE', keys.audit, 'SAMPLES', 5)]);
  const used = Number(/used_memory:(\d+)/.exec(info)?.[1]);
  return { api: residentBytes(apiPid), worker: residentBytes(workerPid), redis: used - (audit ?? 0) };
}

/** What a process holds of the machine's memory for itself: heap, stacks and buffers, without the files it has mapped. */
function residentBytes(pid: number): number {
  const kibibytes = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
  return Number(kibibytes) * 1024;
}
