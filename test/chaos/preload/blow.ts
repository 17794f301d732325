import { closeSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { BlowRecord } from '../places.js';
import type { Disturbance, Moment } from '../plan.js';
import { ownPlaces, ownRole, readOrders } from './orders.js';

const { disturbances } = readOrders();
const places = ownPlaces();

/** Does the disturbances that are due at this moment of this process. */
export function strikeAt(isNow: (moment: Moment) => boolean): void {
  for (const [i, disturbance] of disturbances.entries()) {
    const isOwn = disturbance.victim === 'redis' || disturbance.victim === ownRole;
    if (isOwn && isNow(disturbance.moment)) strike(i, disturbance);
  }
}

/** Once in a run, whichever process comes first. */
function strike(i: number, { victim, blow }: Disturbance): void {
  const file = join(places.blows, String(i));
  const lock = take(`${file}.taken`);
  if (lock === undefined) return;
  closeSync(lock);
  const pid = victim === 'redis' ? Number(readFileSync(places.redisPid, 'utf8')) : process.pid;
  const record: BlowRecord = { pid, at: Date.now() };
  writeFileSync(`${file}.new`, JSON.stringify(record));
  // Whole or not at all: the harness looks at it while this process stands still or is no more.
  renameSync(`${file}.new`, file);
  signal(pid, blow === 'kill' ? 'SIGKILL' : 'SIGSTOP');
}

/** Two blows may fall at one moment: the second finds nobody. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is dead already, and its successor has another id.
  }
}

function take(file: string): number | undefined {
  try {
    const lock = openSync(file, 'wx');
    writeSync(lock, String(process.pid));
    return lock;
  } catch {
    return undefined;
  }
}
