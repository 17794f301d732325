import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesIn, type BlowRecord } from '../places.js';
import type { Disturbance } from '../plan.js';
import type { Cluster } from './cluster.js';

const LOOK_EVERY_MS = 20;
/**
 * A moment that has not come so long after the first agent was asked will hardly come: the blow falls wherever the victim
 * is.
 */
const IMPATIENT_AFTER_MS = 10_000;

export interface Struck {
  readonly disturbance: Disturbance;
  /** At the moment it was meant for; otherwise at some other one. */
  readonly aimed: boolean;
}

/** Sees to it that every disturbance happens, and that what was stopped goes on. */
export class Disturber {
  readonly struck: Struck[] = [];
  private readonly begun = performance.now();
  private worked: number | undefined;
  private readonly open = new Set<number>();
  private readonly standing = new Map<number, NodeJS.Timeout>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly cluster: Cluster,
    private readonly disturbances: readonly Disturbance[],
    private readonly folder: string,
  ) {
    disturbances.forEach((_, i) => this.open.add(i));
    this.timer = setInterval(() => {
      this.look();
    }, LOOK_EVERY_MS);
  }

  /** No more blows; everything that stands still goes on. */
  end(): void {
    clearInterval(this.timer);
    this.look(true);
    for (const [pid, timer] of this.standing) {
      clearTimeout(timer);
      goOn(pid);
    }
  }

  private look(isLast = false): void {
    const now = performance.now();
    if (this.worked === undefined && statSync(placesIn(this.folder).asks).size > 0) this.worked = now;
    for (const i of this.open) {
      const disturbance = this.disturbances[i] as Disturbance;
      const file = join(placesIn(this.folder).blows, String(i));
      if (existsSync(file)) this.note(i, disturbance, JSON.parse(readFileSync(file, 'utf8')) as BlowRecord, true);
      else if (!isLast && this.isDue(disturbance, now)) this.strike(i, disturbance, file);
    }
  }

  private isDue({ moment }: Disturbance, now: number): boolean {
    if (moment.at === 'clock') return now > this.begun + moment.afterMs;
    return this.worked !== undefined && now > this.worked + IMPATIENT_AFTER_MS;
  }

  private strike(i: number, disturbance: Disturbance, file: string): void {
    if (!take(`${file}.taken`)) return; // Its moment has just come.
    const record = { pid: this.cluster.pidOf(disturbance.victim), at: Date.now() };
    writeFileSync(`${file}.new`, JSON.stringify(record));
    renameSync(`${file}.new`, file);
    signal(record.pid, disturbance.blow === 'kill' ? 'SIGKILL' : 'SIGSTOP');
    this.note(i, disturbance, record, disturbance.moment.at === 'clock');
  }

  private note(i: number, disturbance: Disturbance, { pid }: BlowRecord, aimed: boolean): void {
    this.open.delete(i);
    this.struck.push({ disturbance, aimed });
    if (disturbance.blow === 'kill') return;
    const timer = setTimeout(() => {
      this.standing.delete(pid);
      goOn(pid);
    }, disturbance.stopMs);
    this.standing.set(pid, timer);
  }
}

const goOn = (pid: number): void => {
  signal(pid, 'SIGCONT');
};

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** A process that is no more needs no signal. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    if (pid > 0) process.kill(pid, name);
  } catch {
    // It has been killed by another disturbance.
  }
}
