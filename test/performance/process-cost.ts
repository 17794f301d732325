import { readFileSync } from 'node:fs';

/** Linux counts processor time in ticks of a hundredth of a second (sysconf(_SC_CLK_TCK), 100 wherever Node runs). */
const MS_PER_TICK = 10;

/** Processor time that processes have used so far, user and system, in ms. */
export function cpuMs(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + ticksOf(pid) * MS_PER_TICK, 0);
}

/** The most memory that processes have had at once since they began, summed, in MiB. */
export function peakRssMib(pids: readonly number[]): number {
  const kib = pids.map((pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0));
  return Math.round(kib.reduce((sum, size) => sum + size, 0) / 1024);
}

/** Processor time of the whole machine, and the part of it that was not idle, in ticks. */
export function machineTicks(): { readonly total: number; readonly busy: number } {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  const ticks = line.trim().split(/\s+/).slice(1, 9).map(Number);
  const total = ticks.reduce((sum, count) => sum + count, 0);
  return { total, busy: total - (ticks[3] ?? 0) - (ticks[4] ?? 0) };
}

/** The fields of /proc/<pid>/stat after the name, which may hold spaces: utime and stime are the 14th and 15th of all. */
function ticksOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** The processes that a process has started itself. */
export function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return text === '' ? [] : text.split(' ').map(Number);
}
